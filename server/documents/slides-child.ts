import type { SlideSet } from './slides.ts'
import { slidesToPptx } from './slides-pptx.ts'

// Writes one set of slides and ends.
process.once('message', (set: SlideSet) => {
  slidesToPptx(set)
    .then((bytes) => process.send?.(bytes, undefined, undefined, () => process.exit(0)))
    .catch(() => process.exit(1))
})
