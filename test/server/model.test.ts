import { it } from 'vitest'
import { runModel } from './model/run-model.ts'

// The first thousand of two, so that two cores share them.
it('does what a plain model foretells, the first thousand runs', { timeout: 900_000 }, () => runModel(1000))
