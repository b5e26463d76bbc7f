import { packSorts } from '../src/detect/special/packed-sorts.ts'
import { sortsByWord } from './told/sorts.ts'
import { writeLearned } from './told/write-learned.ts'

// node bench/train-told.ts [--folds]
// Makes what is learned of what sentences tell anew (src/detect/special/learned-*.ts and calling-words.ts): the same in every
// run. With --folds it only tells how well what was learned of nine tenths of the sentences holds for the rest.

writeLearned('learned-sorts', 'learnedSorts', packSorts(sortsByWord()))
// Not before: sentences are read with the sorts that were written.
const { allSentences, teach, tellFolds } = await import('./told/teach.ts')
const sentences = allSentences()
if (process.argv.includes('--folds')) tellFolds(sentences)
else teach(sentences)
