/** What the server says in its terminal. */
export const serverCopy = {
  /** What the house does by itself, in the log. */
  itself: '系统',
  ready: (address: string) => `台账已启动：${address}`,
  setUp: (address: string) => `首次使用，请在浏览器打开下面的一次性链接完成设置：\n${address}`,
  portTaken: (port: number) =>
    `端口 ${port} 已被占用。请关闭占用它的程序，或用 PORT 指定另一个端口后重新启动。`,
  noClient: '页面还没有构建。请先运行 npm run build，或用 npm start 启动。',
  cannotStart: '台账没有启动：',
}

/** What `npm run verify` says. */
export const verifyCopy = {
  whole: (events: number, items: number) =>
    `核验通过：日志链 ${events} 条完整无缺，${items} 个事项与日志逐一相符。`,
  chainBroken: (seq: number) =>
    `核验不通过：日志链在第 ${seq} 条断开，该条记录被改动、删除或插入过。请用最近的备份核对。`,
  rowsDiffer: (count: number, examples: string) =>
    `核验不通过：${count} 处台账数据与日志不符（${examples}）。数据被绕过系统改动过，请用最近的备份核对。`,
  papers: (count: number) => `出文 ${count} 件，文件逐一相符。`,
  papersDiffer: (count: number, examples: string) =>
    `核验不通过：${count} 件出文的文件与登记的校验值不符或缺失（${examples}）。请用最近的备份核对。`,
  comma: '、',
  more: ' 等',
  noData: (place: string) => `没有找到数据：${place}。请用 TAIZHANG_DATA 或 DATABASE_URL 指明数据所在。`,
}
