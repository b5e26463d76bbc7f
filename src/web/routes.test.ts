import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matchRoute } from './routes.ts'

const routes = [{ path: '/' }, { path: '/people' }, { path: '/people/:id' }]

test('finds a route and what stands in its open steps', () => {
  assert.equal(matchRoute(routes, '/')?.route.path, '/')
  assert.equal(matchRoute(routes, '/people/')?.route.path, '/people')
  assert.deepEqual(matchRoute(routes, '/people/12')?.parameters, { id: '12' })
  assert.deepEqual(matchRoute(routes, '/people/%zz')?.parameters, { id: '%zz' })
})

test('finds nothing for a path that no route has', () => {
  assert.equal(matchRoute(routes, '/people/12/copies'), null)
})
