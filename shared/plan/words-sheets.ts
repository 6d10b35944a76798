// Heads and words of an Excel ledger that a plan does not have.

/** Heads of columns, tried in this order, before those of a plan. */
export const LEDGER_HEADS = {
  state: /状态$|^是否(?:已)?(?:完成|办结|销号)|(?:办结|销号)情况$|完成与否/,
  problems: /存在(?:的)?(?:主要)?(?:问题|困难)|^(?:问题|困难)(?:和|与|及)|难点|堵点/,
  next: /下一?步|后续(?:工作|安排|打算|计划)/,
  closedOn: /实际(?:完成|办结)|(?:办结|销号)(?:日期|时间)/,
  issuedOn: /(?:交办|下达|分办|派发)(?:日期|时间)/,
  asOf: /(?:填报|更新|报送|截止|统计)(?:日期|时间)/,
  current: /当前值|^现值$|完成值|实际值|累计完成(?:量|数)/,
  percent: /完成(?:比例|率|百分比)|进度(?:%|百分比)/,
  progress: /进展|(?:完成|落实|推进|办理|整改)情况|(?:工作|完成|目前|当前)进度|^进度$/,
}
/** Beside a column of the window this is the day of completion; alone it is the window. */
export const DONE_OR_DUE = /^(?:任务)?完成(?:日期|时间)$/

/** Words of a state, tried in this order: what is not begun or not done is said first. */
export const STATE_WORDS = {
  cancelled: /^(?:已)?(?:中止|终止|取消|撤销|停办|不再实施)/,
  paused: /^(?:已)?(?:暂停|暂缓|挂账)/,
  assigned: /^(?:未|尚未|还未|没有|待)(?:启动|开始|开展|推进|实施|办理|签收|交办)/,
  standing: /^(?:需|须)?(?:长期|持续|常态化?)(?:坚持|推进|开展|实施|推动|落实|工作)/,
  active:
    /^(?:正在|推进|进行|办理|在办|实施|开展|未|尚未|还未|没有|否|×|✗|部分|基本|阶段性|取得阶段|按(?:序时|计划|进度)|有序|正常|加快|已(?:启动|开展|部署|签收))/,
  closed:
    /^(?:已|均已|全部|已全部|全面)?(?:完成|办结|销号|完结|结束|落实|办毕|整改到位|整改完成|结项)|^(?:是|√|✓|✔)$/,
}
/** A row that adds up others is no item. */
export const SUM_ROW = /^(?:合计|总计|小计|共计)/
/** Heads of a table that an office demands and that an import has no use for. */
export const TEMPLATE_HEADS = {
  light: /^(?:亮?灯|灯色|亮灯情况|预警)/,
  ball: /^球在|^(?:当前|目前)?(?:环节|办理人|经办)/,
  leader: /(?:分管|包保|挂联|牵头|责任)领导/,
  plan: /^(?:方案|来源|任务来源|文件依据|依据)$/,
  text: /^(?:要求|任务要求|工作要求|原文|具体(?:要求|内容|举措))/,
}
