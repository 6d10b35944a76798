import type { IsoDate } from '../../dates.ts'
import { days } from '../days.ts'

/** 封卷. */
export const sealedText = {
  title: (item: string) => `“${item}”办理卷宗`,
  requirement: '一、任务要求',
  from: (plan: string, section: string) => `任务来源：${plan}；章节：${section}。`,
  source: (text: string) => `原文：${text}`,
  due: (due: string, lead: string, support: string) =>
    `完成时限：${due}。牵头单位：${lead}。配合单位：${support}。`,
  closed: (closedOn: IsoDate | null, approvedOn: IsoDate | null) =>
    `申请销号日期：${closedOn === null ? '—' : days.title(closedOn)}；审定销号日期：${approvedOn === null ? '—' : days.title(approvedOn)}。`,
  timeline: '二、办理经过',
  timelineColumns: { no: '序号', at: '时间', who: '经办', what: '事项', text: '内容' },
  rounds: '三、申请与审批',
  noRounds: '办理期间没有提出过申请。',
  round: (no: number, kind: string, outcome: string) => `${no}.${kind}（${outcome}）`,
  step: (at: string, who: string, what: string, text: string) =>
    `${at}，${who}${what}${text === '' ? '' : `：${text}`}`,
  evidence: '四、佐证材料',
  noEvidence: '没有提交佐证材料。',
  kinds: { closing: '申请销号', extension: '申请延期', suspension: '提请挂账', assignment: '退办' },
  outcomes: {
    open: '未了',
    signed: '已审签',
    closed: '已销号',
    returned: '已退回',
    withdrawn: '已撤回',
    reopened: '已重新办理',
    granted: '同意',
    refused: '不同意',
    reassigned: '已重派',
    insisted: '维持交办',
    cancelled: '已终止',
    lapsed: '不再需要',
  },
  cover: {
    title: '卷　宗　封　面',
    labels: {
      number: '卷宗编号',
      item: '事项名称',
      plan: '任务来源',
      lead: '牵头单位',
      closed: '销号日期',
      sealed: '封卷日期',
      snapshot: '数据依据',
      parts: '卷内文件',
      code: '校验码',
    },
    parts: (count: number) => `共${count}份，清单见 manifest.json`,
    how: '校验码是卷内文件清单（manifest.json）的SHA-256校验值前16位。在台账系统“文书—校验卷宗”里选中本卷宗文件即可核对，文件不会上传。',
  },
  files: {
    cover: '00封面.docx',
    dossier: '01卷宗.docx',
    records: '02操作记录.json',
    evidence: (no: number, name: string) => `佐证/${String(no).padStart(2, '0')}-${name}`,
  },
  fileName: (title: string) => `卷宗-${title}.zip`,
} as const
