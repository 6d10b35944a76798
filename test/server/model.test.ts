import { it } from 'vitest'
import { runModel } from './model/run-model.ts'

// One half of the runs, so that two cores share them; TAIZHANG_MODEL_RUNS=1000 makes two thousand of both.
it('does what a plain model foretells, one half', { timeout: 900_000 }, () => runModel(150))
