import type { ExportAsk, ExportState } from '../exports/job.ts'
import type { Refusal } from '../refusal.ts'
import { papers } from './papers.ts'
import { copy } from './zh-cn.ts'

/** 4,200: rows are many here, and read at a glance. */
const many = (count: number): string => count.toLocaleString('en-US')

const nameOf = (ask: ExportAsk): string =>
  ask.kind === 'ledger' ? '台账' : papers.kinds[ask.make.choice.kind].replace('（xlsx）', '')
const verbOf = (ask: ExportAsk): string => (ask.kind === 'ledger' ? '导出' : '出文')

/** Said otherwise here than where somebody uploads a file. */
const FAILED: Partial<Record<Refusal, string>> = {
  fileTooLarge: '行数太多，一个文件装不下。请先筛选，分几次导出。',
  fileTakesTooLong: '写了五分钟还没有写完，已停止。请先筛选，分几次导出。',
  changedMeanwhile: '台账有变动，与预览时不同。请到文书重新预览后再出文。',
}

function progress(ask: ExportAsk, state: ExportState, ahead: number): string {
  const doing = `正在${verbOf(ask)}${nameOf(ask)}`
  switch (state.phase) {
    case 'queued':
      return `${verbOf(ask)}${nameOf(ask)}：排队中${ahead > 0 ? `，前面还有${ahead}个` : ''}`
    case 'reading':
      return state.rows === null ? `${doing}：正在读取` : `${doing}：已读${many(state.rows)}行`
    case 'writing':
      return `${doing}：已写${many(state.written)} / ${many(state.of)}行`
    case 'packing':
      return `${doing}：${many(state.of)}行已写好，正在存成文件`
    case 'done':
      return `${nameOf(ask)}已${verbOf(ask)}，共${many(state.file.rows)}行`
    case 'failed': {
      const why = state.refusal === null ? '服务器出了问题。' : FAILED[state.refusal]
      return `${nameOf(ask)}没有${ask.kind === 'ledger' ? '导出' : '出文'}：${why ?? copy.refusal[state.refusal ?? 'badInput']}`
    }
    case 'cancelled':
      return `已取消${verbOf(ask)}${nameOf(ask)}`
  }
}

/** Words of what is written in the background. */
export const exportsCopy = {
  region: '导出进度',
  progress,
  bar: (ask: ExportAsk) => `${verbOf(ask)}${nameOf(ask)}的进度`,
  lost: (ask: ExportAsk) =>
    `${nameOf(ask)}没有${verbOf(ask)}：已在别处取消，或服务器重新启动过，文件不在了。`,
  download: '没有开始下载？点这里',
  downloadPaper: '下载',
  cancel: '取消',
  cancelOf: (ask: ExportAsk) => `取消${verbOf(ask)}${nameOf(ask)}`,
  close: '关闭',
  retry: '再试一次',
  cancelled: (ask: ExportAsk) => `已取消${verbOf(ask)}${nameOf(ask)}`,
  /** Beside the button of 文书. */
  started: '行数较多，已转到后台出文，进度见左下角，可以先去做别的。',
} as const
