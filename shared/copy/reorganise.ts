import type { ReorganisationPreview } from '../api/outputs.ts'
import { dayOf } from '../dates.ts'
import type { PastReorganisation } from '../units/reorganise.ts'
import { days } from './days.ts'

/** Words of 合并、拆分 of units, and of taking them back. */
export const reorganiseCopy = {
  merge: {
    open: '合并',
    title: (unit: string) => `合并${unit}`,
    others: '与哪些单位合并',
    othersMissing: '请选要合并的单位。',
    into: '合并为',
    ways: {
      this: (unit: string) => `并入${unit}，它继续存在`,
      other: '并入所选单位，本单位撤销',
      new: '新设一个单位，原单位都撤销',
    },
    oneOther: '并入所选单位时，请只选一个。',
    submit: '合并',
    done: (count: number) => `已合并，划转${count}项`,
  },
  split: {
    open: '拆分',
    title: (unit: string) => `拆分${unit}`,
    way: '本单位',
    ways: { stays: '保留，分出新单位', ends: '撤销，拆成几个新单位' },
    names: '新单位名称',
    namesHint: '几个单位用顿号隔开。',
    namesMissing: '请填新单位名称。',
    namesTwo: '撤销后至少拆成两个，请用顿号隔开。',
    items: (count: number) => `在办事项归属（${count}项）`,
    people: '人员归属',
    submit: '拆分',
    done: (count: number) => `已拆分，划转${count}项`,
  },
  name: '新单位全称',
  nameMissing: '请填新单位全称。',
  shortName: '简称',
  reason: '依据或原因',
  reasonHint: '例如机构改革文件的文号。',
  reasonMissing: '请写依据或原因。',
  look: '看会动到什么',
  preview: {
    title: '会动到的',
    move: (unit: string, { leads, supports }: ReorganisationPreview['moves'][number]) =>
      `${unit}：牵头${leads}项，配合${supports}项在办事项划入，签收和填报不重来`,
    staying: (count: number) => `已销号、已终止的${count}项留在原单位名下`,
    people: (names: readonly string[]) => `账号随转：${names.join('、')}`,
    groups: (names: readonly string[]) => `单位组成员相应替换：${names.join('、')}`,
    names: '原来的名称继续认得出；以前任何一天的台账，仍是当时的单位。',
    nothing: '没有在办事项要划转',
  },
  past: ({ kind, at, reason, fromNames, intoNames }: PastReorganisation) => {
    const became = kind === 'merge' ? '合并为' : '拆分为'
    return `${days.title(dayOf(at))}${fromNames.join('、')}${became}${intoNames.join('、')}。${reason}`
  },
  undone: (at: string) => `${days.sentence(dayOf(at))}已撤销`,
  undo: {
    open: '撤销',
    title: { merge: '撤销这次合并？', split: '撤销这次拆分？' },
    text: (count: number) =>
      `划转的${count}项、单位、单位组和账号都恢复到之前的样子，操作记录都保留。此后有了新的办理，就不能再撤销。`,
    submit: '撤销，恢复原样',
    done: '已恢复到之前的样子',
  },
} as const
