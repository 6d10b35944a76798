import { dayOf, type IsoDate, type IsoInstant } from '../../dates.ts'
import { days } from '../days.ts'

/** 销号申请表, 延期审批表. */
export const formText = {
  item: '事项名称',
  plan: '任务来源',
  section: '所属章节',
  lead: '牵头单位',
  support: '配合单位',
  due: '完成时限',
  closing: {
    title: '销号申请表',
    asker: '申请单位',
    askedOn: '申请日期',
    requirement: '任务要求',
    done: '办理情况',
    note: '申请说明',
    indicators: '量化指标',
    evidence: '佐证材料',
    evidenceCount: (count: number) => (count === 0 ? '未附佐证材料' : `共${count}份，清单见附件`),
    head: '单位负责人\n审签意见',
    noHead: '本方案不要求单位负责人审签',
    office: '办公室\n审核意见',
    leader: '领导\n审定意见',
    noLeader: '本事项不需领导审定',
    stale: '（任务要求调整后，原审签作废，须重新审签）',
    list: '佐证材料清单',
    columns: { no: '序号', what: '材料', kind: '类别', unit: '提交单位', at: '提交日期', hash: '校验值' },
    measured: (text: string, current: number | null, unit: string) =>
      `${text}：现值${current ?? '未填报'}${current === null ? '' : unit}`,
    nothingAsked: '尚未提出申请',
  },
  extension: {
    title: '延期审批表',
    asker: '申请单位',
    askedOn: '申请日期',
    round: '申请次数',
    nth: (no: number, isLate: boolean) => `第${no}次${isLate ? '（到期后提出）' : ''}`,
    original: '原到期日',
    from: '现到期日',
    to: '申请延至',
    reason: '延期理由',
    progress: '目前进展',
    office: '办公室意见',
    leader: '领导意见',
    byLeader: '本次由领导答复',
    byOffice: '本次由办公室答复',
    granted: (day: IsoDate, opinion: string, name: string, at: IsoInstant) =>
      `同意延至${days.title(day)}。${opinion}\n${name}　${days.title(dayOf(at))}`,
    refused: (opinion: string, name: string, at: IsoInstant) =>
      `不同意延期。${opinion}\n${name}　${days.title(dayOf(at))}`,
  },
} as const
