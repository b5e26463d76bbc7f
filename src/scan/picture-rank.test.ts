import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../read/document.ts'
import { pictureRanks, rankOf, type PictureRank } from './picture-rank.ts'

const rank = (
  name: string,
  [width, height]: readonly [number, number],
  more: Partial<Document> = {},
): PictureRank | undefined => {
  const document = { format: 'jpeg', title: name, ...more } as Document // all that is looked at
  return pictureRanks[rankOf({ page: 0, width, height }, document, name)]
}

test('what is called a passport or shaped like a card comes first', () => {
  const photo = [4032, 3024] as const
  assert.equal(rank('kopie_paspoort.jpg', photo), 'identity')
  assert.equal(rank('Scan-ID-kaart(2).png', photo), 'identity')
  assert.equal(rank('IMG_2041.jpg', [1011, 638]), 'identity')
  assert.equal(rank('IMG_2042.jpg', [638, 1011]), 'identity')
})

test('then papers, by name, by shape, or because a page holds nothing else', () => {
  assert.equal(rank('CV Noor.png', [700, 500]), 'paper')
  assert.equal(rank('scan0001.jpg', [300, 900]), 'paper')
  assert.equal(rank('20240311.jpg', [1240, 1754]), 'paper')
  assert.equal(rank('fax', [600, 300], { format: 'tiff' }), 'paper')
  assert.equal(
    pictureRanks[rankOf({ page: 3, width: 0, height: 0 }, { format: 'pdf', title: '' } as Document, 'x.pdf')],
    'paper',
  )
})

test('then photographs, and ornaments of mail last', () => {
  assert.equal(rank('IMG_2043.jpg', [4032, 3024]), 'picture')
  assert.equal(rank('vakantie video.jpg', [4032, 3024]), 'picture')
  assert.equal(rank('image001.png', [180, 60]), 'ornament')
  assert.equal(rank('logo-groot.png', [900, 300]), 'ornament')
})
