/**
 * Parts of a shared, former employee's or colleague's place that are never read: works council, confidential adviser,
 * company doctor, lawyer, union, and what is marked private (WP29 opinion 2/2017; ECtHR Bărbulescu, 61496/08;
 * confidence: medium). Wildcards as in `Exclusions.paths`.
 */
export const protectedPaths: readonly string[] = [
  '*prive*',
  '*privé*',
  '*private*',
  '*persoonlijk*',
  '*vertrouwenspersoon*',
  '*confidential adviser*',
  '*ondernemingsraad*',
  '*works council*',
  '*bedrijfsarts*',
  '*arbodienst*',
  '*advocaat*',
  '*vakbond*',
]
