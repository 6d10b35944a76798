import { copy } from '#shared/copy/zh-cn.ts'
import type { SlipLevel } from '#shared/items/rounds.ts'
import { Light } from '../../components/light.tsx'

/** The colour of a slip, never without its shape and its word. */
export function SlipMark({ level }: { level: SlipLevel }) {
  return <Light light={level} word={copy.slipLevel[level]} />
}
