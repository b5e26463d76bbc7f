import { packSorts } from '../src/detect/special/packed-sorts.ts'
import { sortsByWord } from './told/sorts.ts'
import { writeLearned } from './told/write-learned.ts'

// node bench/train-told.ts [--folds]
// Makes what is learned of what sentences tell anew (src/detect/special/learned-*.ts and calling-words.ts): the same in every
// run. With --folds it only tells how well what was learned of nine tenths of the sentences holds for the rest.

writeLearned('learned-sorts', 'learnedSorts', packSorts(sortsByWord()))
// The words at which the walk stops have a say in what is a name: what is learned must not hang on what was learned before.
const onlyTells = process.argv.includes('--folds')
if (!onlyTells) writeLearned('calling-words', 'callingWords', '')
// Not before: sentences are read with what was written.
const { allSentences, teach, tellFolds } = await import('./told/teach.ts')
const sentences = allSentences()
if (onlyTells) tellFolds(sentences)
else teach(sentences)
