import type { PrintedWindowKind } from '../plan/model.ts'
import type { ReadRefusal } from '../plan/read-refusal.ts'

const refusals = {
  notADocument: '不是可以读取的文档（支持 docx、doc、wps、rtf、pdf、xlsx、xls、csv、html、mht、xml、txt）',
  fileTooLarge: '文件过大',
  fileEncrypted: '文件已加密，请另存为不加密的文件',
  fileScanned: '是扫描的图片，没有文字可读',
  fontsUnreadable: '字体没有写明各是什么字，读出来是乱码',
  fileTakesTooLong: '读取时间过长，已停止',
  fileEmpty: '文件没有内容',
  fileSecret: '文件标有密级，不能读取',
} satisfies Record<ReadRefusal, string>

/** What `npm run parse` says and how its workbook is headed. */
export const parseCopy = {
  usage:
    '用法：npm run --silent parse -- --json [--year 年份] 文件…\n      npm run --silent parse -- --xlsx 输出.xlsx [--year 年份] 文件…\n      npm run --silent parse -- --txt 输出.txt [--year 年份] 文件\n      npm run --silent parse -- --clauses 文件.jsonl',
  noFiles: '没有指明要读取的文件。',
  noMode: '请用 --json、--xlsx、--txt 或 --clauses 说明要什么结果。',
  oneAtATime: '--txt 一次只能写一份文件的清单。',
  badYear: (given: string) => `年份应为四位数字：${given}`,
  unknownOption: (given: string) => `不认识的参数：${given}`,
  notFound: (file: string) => `找不到文件或无法打开：${file}`,
  colon: '：',
  refused: (file: string, refusal: ReadRefusal) => `${file}：${refusals[refusal]}。`,
  badLine: (file: string, line: number) => `${file} 第 ${line} 行不是有效的 JSON。`,
  cannotWrite: (file: string) => `无法写入：${file}`,
  sheet: '台账',
  columns: {
    index: '序号',
    section: '章节',
    no: '编号',
    title: '事项',
    text: '工作内容',
    lead: '牵头单位',
    support: '配合单位',
    due: '完成时限',
    date: '截止日期',
    kind: '时限类型',
    indicators: '量化指标',
  },
  windowKind: {
    date: '定期',
    phased: '阶段性',
    standing: '长期',
    recurring: '周期',
    relative: '相对',
    service: '服务时限',
    none: '未定',
  } satisfies Record<PrintedWindowKind, string>,
} as const
