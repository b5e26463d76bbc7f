/** What is a firm in law has an account of its own, whoever signs beside it. */
export const legalForm =
  /\b(?:B\.?V\.?|N\.?V\.?|[Ss]tichting|[Vv]ereniging|[Cc]o[öo]peratie|GmbH|Ltd|Inc)(?![\p{L}\p{N}])/u
