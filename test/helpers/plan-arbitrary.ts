import fc from 'fast-check'
import { printPlan } from '#shared/plan/print-plan.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { FORM_LABELS, FORM_MARK } from '#shared/plan/words-form.ts'

/** Fragments that plans are made of, put together at random: whatever the order, nothing may be lost. */
const fragment = fc.constantFrom(
  '一、优化服务\n',
  '（一）建立台账。',
  '1.开展评估。',
  '(2)',
  '①',
  '第三章 ',
  '聚焦问题，逐项推动解决。',
  '（责任单位：综合处、法规处牵头，有关处室配合）',
  '牵头单位：市商务局\n',
  '完成时限：6月底前\n',
  '年底前',
  '每季度',
  '10个工作日内',
  '不少于3次',
  '《',
  '》',
  '（',
  '）',
  '〔',
  '〕',
  '\n',
  '\r\n',
  ' ',
  '　',
  '\t',
  '\t"',
  '"\t',
  '│a│b│\n',
  '├─┼─┤\n',
  ' | ',
  '| 序号 | 任务 | 牵头单位 | 完成时限 |\n',
  '| 1 | 建立台账 | 综合处 | 6月 |\n',
  '<br>',
  '**',
  '&nbsp;',
  '濟(jì)',
  '附件：\n',
  '- 1 -\n',
  '\f',
  '由',
  '会同',
  '以及',
  '_365bet_彩金',
  '𠮷',
  'a',
  '1',
  '第一项',
  '\u0000',
  '\u0007',
  '\ud83d',
  '\udc00',
  '\u202e',
  '\ufeff',
  '长'.repeat(5000),
)

/** Signs with which the reader's own form parts and protects values, and what could pass for its lines. */
const formFragment = fc.constantFrom(
  `${FORM_MARK}\n`,
  ...Object.values(FORM_LABELS).flatMap((label) => [`${label}：`, `\n${label}:`]),
  '「',
  '」',
  '」」',
  '「」',
  '、',
  '／',
  '；',
  '=≥3家',
  '\\u000a',
  '\\',
  '到期、2026-06-30、月底',
  '周期、每月',
  '事后、10个工作日、事后起算',
)

/** Any text, mostly of what plans are made of. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fragment, formFragment), { maxLength: 60 })
    .map((parts) => `${FORM_MARK}\n${parts.join('')}`),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  // Code units at random: control characters and halves of characters among them.
  fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
)

interface Owners {
  lead: string[]
  support: string[]
}

const UNITS = [
  '综合处',
  '政策法规处',
  '融资促进处',
  '企业服务处',
  '信息中心',
  '市商务局',
  '市财政局',
  '云川经开区管委会',
]
const HEADINGS = [
  '推动惠企政策直达快享',
  '优化融资服务',
  '强化组织保障',
  '完善服务体系',
  '提升监管效能',
  '培育优质企业',
]
const TITLES = [
  '建立企业诉求台账',
  '编印惠企政策一本通',
  '开展账款清理专项行动',
  '完善联席会议制度',
  '建设线上服务专区',
]
const SENTENCES = [
  '完善工作机制，细化任务清单，及时协调解决推进中的困难和问题。',
  '走访企业不少于120家。',
  '定期通报进展情况。',
  '梳理一批典型案例，编印成册供企业参考（电子版同步上线）。',
  '力争全年办结率达到95%以上。',
]
const WINDOWS = ['6月底前', '2026年9月30日前', '第三季度', '年底前', '长期坚持', '每季度', '10月中旬']

const owners: fc.Arbitrary<Owners> = fc
  .tuple(fc.subarray(UNITS, { minLength: 1, maxLength: 5 }), fc.nat(4))
  .map(([units, leads]) => ({ lead: units.slice(0, leads + 1), support: units.slice(leads + 1) }))

const list = (units: readonly string[]): string => units.join('、')

/** Ways in which papers say who does it, and by when. */
const WAYS: readonly ((words: string, owners: Owners, window: string) => string)[] = [
  (words, { lead, support }, window) =>
    `${words}\n牵头单位：${list(lead)}\n${support.length > 0 ? `配合单位：${list(support)}\n` : ''}完成时限：${window}`,
  (words, { lead, support }, window) =>
    `${words}（牵头单位：${list(lead)}${support.length > 0 ? `；配合单位：${list(support)}` : ''}；完成时限：${window}）`,
  (words, { lead, support }, window) =>
    `${words}(责任处室:${list(lead)}牵头${support.length > 0 ? `,${list(support)}配合` : ''};时限要求:${window})`,
  (words, { lead, support }) =>
    `${words}由${list(lead)}牵头${support.length > 0 ? `，${list(support)}配合` : ''}。`,
  (words) => words,
]

const MARKS: readonly ((n: number) => string)[] = [
  (n) => `${'一二三四五六七八九十'.charAt(n - 1)}、`,
  (n) => `（${'一二三四五六七八九十'.charAt(n - 1)}）`,
  (n) => `${n}．`,
  (n) => `(${n})`,
]

const item = fc.record({
  title: fc.constantFrom(...TITLES),
  sentences: fc.subarray(SENTENCES, { maxLength: 3 }),
  owners,
  way: fc.nat(WAYS.length - 1),
  window: fc.constantFrom(...WINDOWS),
})

/** A paper as offices write it: sections, items numbered through or anew in each, owners and time in many ways. */
export const aPaper: fc.Arbitrary<string> = fc
  .record({
    sections: fc.array(
      fc.tuple(fc.constantFrom(...HEADINGS), fc.array(item, { minLength: 1, maxLength: 5 })),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    depth: fc.constantFrom([0, 1], [0, 2], [1, 2], [1, 3], [0, 3]),
    runsOn: fc.boolean(),
  })
  .map(({ sections, depth: [above = 0, below = 1], runsOn }) => {
    const lines = ['云川市民营经济促进局2026年工作要点']
    let number = 0
    sections.forEach(([heading, items], index) => {
      lines.push(`${MARKS[above]?.(index + 1)}${heading}`)
      if (!runsOn || below < 2) number = 0
      for (const { title, sentences, owners: named, way, window } of items) {
        number += 1
        const words = `${title}。${sentences.join('')}`
        lines.push(`${MARKS[below]?.(number)}${WAYS[way]?.(words, named, window)}`)
      }
    })
    return lines.join('\n')
  })

/** What may stand where words, a name or a window do, each of it something that could be read in another way. */
const nasty = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TITLES, ...SENTENCES, ...UNITS, ...HEADINGS) },
  { weight: 2, arbitrary: fc.constantFrom(...WINDOWS) },
  { weight: 2, arbitrary: fragment.filter((words) => words.length < 100) },
  { weight: 2, arbitrary: formFragment },
  fc.constantFrom(
    ...['', '。', '，', '、', '：', '（', '）', '〔', '〕', '(', ')', '“', '”', '附件1', '附表 ', '附录'],
    ...[
      '1.5',
      '3．',
      '2、',
      '第二章',
      'IV.',
      '⑴',
      '任务三：',
      '各处室',
      '有关单位',
      '市局。',
      '市局.',
      '每年1月、',
    ],
    ...[
      '责任单位：',
      '责任单位为',
      '牵头单位 ',
      '完成时限：',
      '完成时限：另行通知',
      '6月前',
      '另行通知',
      '由市局牵头，',
    ],
    ...[
      '不少于',
      '3家以上',
      '长'.repeat(70),
      '\t',
      '　',
      '\v',
      '\u2028',
      '\u0085',
      '<br>',
      '*\u200b*',
      '&\u200bnbsp;',
    ],
    ...['濟', '⻄', '\ud83d', '\udc00', '《2025年方案', '》'],
  ),
)
const words = fc.array(nasty, { maxLength: 6 }).map((parts) => parts.join(''))
const names = fc.array(words, { maxLength: 4 }).map(list)

/** Ways in which lines say something, with anything in the places of words, names and windows. */
const line = fc.oneof(
  fc
    .tuple(fc.nat(3), fc.integer({ min: 1, max: 10 }), words)
    .map(([level, n, said]) => `${MARKS[level]?.(n)}${said}`),
  fc
    .tuple(fc.nat(3), fc.integer({ min: 1, max: 10 }), words, names, names, words)
    .map(
      ([level, n, said, lead, support, window]) =>
        `${MARKS[level]?.(n)}${said}（责任单位：${lead}；配合单位：${support}；完成时限：${window}）`,
    ),
  fc
    .tuple(words, names, words)
    .map(([said, lead, window]) => `${said}\n牵头单位：${lead}\n完成时限：${window}`),
  fc.tuple(names, words).map(([lead, said]) => `由${lead}牵头，${said}`),
  words,
)
const cells = fc.tuple(words, words, names, words).map((row) => `| ${row.join(' | ')} |`)
const table = fc
  .array(cells, { minLength: 1, maxLength: 4 })
  .map((rows) => ['| 序号 | 任务 | 牵头单位 | 完成时限 |', ...rows].join('\n'))

/** A paper of lines and tables in which anything stands anywhere: nearly all of them have items. */
export const aMess: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('云川市2026年工作要点', '云川市民营经济促进局会议纪要', '9999年工作方案', ''),
    fc.array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: table }), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([title, lines]) => [title, ...lines].join('\n'))

/** A printed plan in which a clerk has changed something here and there. */
export const anEditedForm: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(aPaper, aMess), fc.array(fc.tuple(fc.nat(9999), fc.nat(12), nasty), { maxLength: 6 }))
  .map(([text, changes]) =>
    changes.reduce(
      (form, [place, cut, put]) => {
        const at = FORM_MARK.length + 1 + Math.floor((place / 10_000) * (form.length - FORM_MARK.length))
        return form.slice(0, at) + put + form.slice(at + cut)
      },
      printPlan(readPlan(text)),
    ),
  )
