import type { IsoDate } from '../dates.ts'
import { days } from './days.ts'

/** Words of the dialogs in which commands are given. */
export const itemDialogs = {
  title: (verb: string, ordinal: number) => `${verb}：第${ordinal}项`,
  changed: '您打开之后，这件事有了下面的变化。您写的还在，看清后可再次提交。',
  missing: '请先填写这一项。',
  optional: '可不填',
  decline: {
    label: '退办原因',
    hint: (by: IsoDate) => `${days.sentence(by)}前可以退办，退办后由办公室重派。`,
  },
  return: { label: '退回原因', hint: '写明缺什么。原到期日不变，退回后继续计时。' },
  reopen: { label: '重新办理的原因', hint: '事项回到办理中，原到期日不变。' },
  cancel: { label: '终止原因', hint: '终止后不再办理，也不能恢复；事项和记录仍留在台账里，不计入应办结。' },
  insist: { label: '维持交办的理由', hint: '事项仍由原牵头单位办理，不能再次退办。' },
  withdrawClosing: { label: '撤回原因', hint: '撤回后回到办理中，改好可以再申请；原到期日不变。' },
  withdrawSuspension: {
    label: '撤回原因',
    hint: {
      suspend: '撤回后不再等领导定夺，照常办理、照常计时；可以再提请。',
      resume: '撤回后不再等领导定夺，事项仍挂账；可以再提请恢复。',
    },
  },
  resume: { label: '恢复办理的理由', hint: '由领导定夺。恢复后，到期日按挂账天数顺延，原到期日并列保留。' },
  suspend: {
    label: '挂账理由',
    day: '复核日期',
    hint: '由领导定夺。挂账期间停止计时，单独统计，到复核日期提醒您再看。',
  },
  remind: { label: '催办内容', day: '答复时限' },
  supervise: {
    level: '颜色',
    label: '督办内容',
    day: '答复时限',
    hint: '写明要求和依据。督办单按年编号，颜色一级比一级重。',
  },
  replySupervision: {
    which: '答复哪一份',
    label: '答复内容',
    asked: (name: string, text: string, by: IsoDate) => `${name}（${days.sentence(by)}前答复）：${text}`,
  },
  inspect: { way: '方式', label: '了解到的情况', day: '日期' },
  instruct: {
    label: '批示内容',
    day: '答复时限',
    hint: '批示进入事项历史，牵头单位和办公室都能看到。填了答复时限，就请牵头单位答复。',
  },
  answerInstruction: {
    which: '答复哪一条',
    label: '落实情况',
    asked: (text: string, by: IsoDate | null) =>
      by === null ? `批示：${text}` : `批示（${days.sentence(by)}前答复）：${text}`,
  },
  askSupport: {
    units: '请哪些单位',
    label: '请他们做什么',
    day: '配合时限',
    before: (due: IsoDate) => `须早于本项到期日${days.sentence(due)}`,
  },
  contribute: {
    label: '配合情况',
    asked: (text: string, by: IsoDate) => `牵头单位约请：${text}（${days.sentence(by)}前）`,
  },
  requestExtension: {
    label: '延期理由',
    day: '申请延至',
    hint: (due: IsoDate, isLate: boolean, granted: number) =>
      `现到期日${days.title(due)}${isLate ? '，已过到期日，这次申请会永远标明“到期后提出”' : ''}。${granted > 0 ? `已延期${granted}次，再延由领导答复。` : '原到期日和新到期日会一直并列。'}`,
  },
  decideExtension: {
    asked: (from: IsoDate, to: IsoDate, isLate: boolean, reason: string) =>
      `申请由${days.title(from)}延至${days.title(to)}${isLate ? '（到期后提出）' : ''}：${reason}`,
    answer: '答复',
    yes: '同意',
    no: '不同意',
    day: '延至',
    label: '意见',
  },
  decideSuspension: {
    asked: (kind: 'suspend' | 'resume', reviewOn: IsoDate | null, reason: string) =>
      kind === 'resume'
        ? `提请恢复办理：${reason}`
        : `提请挂账${reviewOn === null ? '' : `，${days.title(reviewOn)}复核`}：${reason}`,
  },
  requestClosing: {
    label: '申请说明',
    hint: '指标未达到时须写明理由。',
    checks: '申请前核对',
    report: '已填报进展',
    evidence: (count: number, required: boolean) =>
      required ? `佐证${count}份（本方案要求至少1份）` : `佐证${count}份（本方案不作要求）`,
    indicator: (text: string, current: string) => `${text}：现为${current}`,
    never: '尚未更新',
  },
  endorse: { label: '审签意见', hint: '同意后送办公室审核。' },
  approve: { label: '审核意见', hint: (on: IsoDate) => `完成日按申请日${days.sentence(on)}计。` },
  confirm: { label: '审定意见', hint: (on: IsoDate) => `审定后销号，完成日按申请日${days.sentence(on)}计。` },
  report: {
    progress: '进展情况',
    problems: '存在问题',
    next: '下一步',
    none: '没有可不填',
  },
  measure: {
    indicator: '指标',
    value: '累计值',
    on: '截至日期',
    evidence: '对应佐证',
    noEvidence: '不指定',
    wrong: '请填数字，例如 18 或 36.2。',
    target: (text: string) => `目标${text}`,
  },
  attach: {
    kind: '佐证形式',
    file: '文件',
    url: '公开网址',
    document: '文号',
    choose: '选文件',
    chosen: (name: string, size: string) => `${name}（${size}）`,
    limits: 'PDF、图片、Office 文档或文本文件，不超过20 MB；可拖入或粘贴。',
    uploading: (percent: number) => `正在上传 ${percent}%`,
    stop: '停止上传',
    address: '网址',
    addressWrong: '请填完整网址，以 http:// 或 https:// 开头。',
    publishedOn: '公布日期',
    title: '标题',
    number: '文号',
  },
  detach: { which: '撤回哪一份', reason: '撤回原因' },
  reassign: {
    leads: '牵头单位',
    supports: '配合单位',
    reason: '重派原因',
    hint: '首位为主牵头。重派后须重新签收。',
  },
  amend: {
    title: '事项',
    isKey: '重点事项',
    window: '完成时限',
    eventOn: '事件日期',
    eventHint: '录入后按原文的期限起算到期日。',
    eventDue: (day: IsoDate) => `按原文的期限，${days.title(day)}到期。`,
    keep: '不改',
    supports: '配合单位',
    indicators: '量化指标',
    indicatorText: '指标名称',
    op: '比较',
    target: '目标值',
    unit: '计量单位',
    add: '加一项指标',
    remove: '去掉这项指标',
    reason: '调整原因',
  },
} as const
