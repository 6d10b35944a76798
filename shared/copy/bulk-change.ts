import { dayOf, type IsoDate, type IsoInstant, timeOf } from '../dates.ts'
import type { UnitId } from '../ids.ts'
import type { Act, BulkChange } from '../items/bulk-change.ts'
import type { ItemEventType } from '../items/events.ts'
import { days } from './days.ts'
import { copy } from './zh-cn.ts'

type UnitName = (unitId: UnitId) => string

function partsOf(change: BulkChange, unitName: UnitName): string[] {
  const { isKey, dueOn, addSupports = [] } = change
  return [
    ...(isKey === undefined ? [] : [isKey ? '列为重点' : '不再列为重点']),
    ...(dueOn === undefined ? [] : [`到期日改为${days.title(dueOn)}`]),
    ...(addSupports.length === 0 ? [] : [`增加配合单位${addSupports.map(unitName).join('、')}`]),
  ]
}

const when = (at: IsoInstant): string => `${days.title(dayOf(at))} ${timeOf(at)}`

export const bulkChangeCopy = {
  open: (count: number) => `批量调整${count}项`,
  title: (count: number) => `批量调整：选中${count}项`,
  isKey: '重点',
  keyOf: { keep: '不改', yes: '列为重点', no: '不再列为重点' },
  dueOn: '到期日',
  dueHint: '不填就不改。只改有到期日或没写时限的事项，原到期日一直并列。',
  supports: '增加配合单位',
  reason: '调整原因',
  missing: '请写调整原因。',
  nothingChosen: '请至少改一处。',
  submit: (count: number) => `调整${count}项`,
  preview: '会怎样',
  columns: { ordinal: '序号', title: '事项', what: '改动' },
  same: '已经是这样，不动',
  cannot: (why: string) => `不能改：${why}`,
  none: '没有一项会改动。',
  all: '一次提交，要么全部改好，要么一项不改；之后没有再办理过的，可以整批撤销。',
  what: partsOf,
  done: (count: number) => `已调整${count}项`,
  undone: (count: number) => `已撤销，${count}项恢复原样`,
  page: {
    title: '批量调整',
    lead: '每次批量调整是一个整体。之后没有再办理过的，可以整批撤销；撤销也记入每一项的历史。',
    list: '批量调整列表',
    columns: { what: '改了什么', count: '项数', by: '谁改的', at: '时间', do: '操作' },
    say: (act: Act, unitName: UnitName) =>
      act.sheet === undefined
        ? `${partsOf(act.change, unitName).join('，')}。${act.reason}`
        : `${unitName(act.sheet.unitId)}填报表入账${act.sheet.cells}处（${act.sheet.name}）`,
    when,
    undo: '撤销',
    undoneAt: (at: IsoInstant) => `${when(at)}已撤销`,
    empty: '还没有批量调整过',
    emptyText: '在台账里选中几项，点“批量调整”，改动和撤销都在这里。',
    ledger: '去台账',
  },
  undo: {
    title: '撤销这次批量调整？',
    sheetTitle: '撤销这份填报表？',
    what: (count: number) => `下面${count}项恢复到调整前的样子：`,
    sheetWhat: (count: number) => `下面${count}项的填报和指标恢复到上传前的样子，历史里两样都在：`,
    more: (count: number) => `还有${count}项`,
    line: (ordinal: number, title: string) => `第${ordinal}项 ${title}`,
    submit: (count: number) => `撤销，恢复${count}项`,
    blockedTitle: '不能整批撤销',
    blocked: (title: string, type: ItemEventType, actorName: string, at: IsoInstant) =>
      `${actorName}已于${when(at)}对“${title}”${copy.event[type]}。之后又办理过的不能整批撤销，请在台账里逐项调整。`,
    sheetBlocked: (title: string, type: ItemEventType, actorName: string, at: IsoInstant) =>
      `${actorName}已于${when(at)}对“${title}”${copy.event[type]}。之后又办理过的不能整批撤销，要更正请再填报一次。`,
    already: '已经撤销过了。',
    close: '知道了',
    sheetReason: (on: IsoDate, name: string) =>
      `撤回${days.title(on)}用填报表“${name}”报的内容，恢复到上传前`,
    reason: (on: IsoDate, reason: string) => `撤销${days.title(on)}的批量调整（${reason}）`,
  },
} as const
