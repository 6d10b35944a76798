import { dayOf } from '../dates.ts'
import type { Followed, KeptRule, OfficeRule } from '../imports/office-rules.ts'
import type { SheetField } from '../sheets/columns.ts'
import { days } from './days.ts'
import { sheets } from './sheets.ts'

/** What a rule says, without a full stop: it stands in lists, at checkboxes and in longer sentences. */
function sentence(rule: OfficeRule): string {
  switch (rule.kind) {
    case 'bareList':
      return rule.value === 'firstLeads'
        ? '几家并列、没写谁牵头的，首位牵头，其余配合'
        : '几家并列、没写谁牵头的，首位为主牵头，其余也牵头'
    case 'monthBefore':
      return rule.value === 'endOfMonth'
        ? '“9月前”这样的时限，算到当月末日'
        : '“9月前”这样的时限，算到上月末日'
    case 'leaveOut':
      return `“${rule.heading}”下面的事项不入账`
  }
}

/** Words for the rules and aliases that an office keeps from its corrections: 导入规则. */
export const officeRules = {
  sentence,
  followed: (followed: readonly Followed[]): string =>
    `按本单位的规则：${followed.map(({ rule, places }) => `${sentence(rule)}（${places}处）`).join('；')}。`,
  notFollow: '不按规则',
  dropped: '这份材料不按规则读了',
  toSettings: '去设置',
  keep: {
    legend: '以后照此办理',
    hint: '勾上的才存下。又名在“单位”里改，规则在“设置”的“导入规则”里删。',
    alias: (alias: string, unit: string) => `“${alias}”记作“${unit}”的又名`,
  },
  page: {
    title: '导入规则',
    lead: '核对时勾了“以后照此办理”的，下一份材料照此读出，核对页上会说明，可以不按。删掉的不再照办，已入账的事项不变。',
    rules: (count: number) => `读法 ${count}`,
    list: '读法列表',
    columns: { rule: '规则', by: '存下的人', at: '时间', do: '操作' },
    at: ({ at }: KeptRule) => days.title(dayOf(at)),
    byAt: ({ by, at }: KeptRule) => `${by}，${days.title(dayOf(at))}`,
    noRules: '还没有存下规则。核对时改了读法，确认入账前勾上“以后照此办理”，就会列在这里。',
    sheets: (count: number) => `记住的表头 ${count}`,
    sheetsLead: '导入已有的Excel台账时，表头相同的照上次对应的列读。',
    sheetsList: '记住的表头列表',
    sheetColumns: { heads: '表头', fields: '读作', do: '操作' },
    /** Heads as they are compared stand between bars. */
    heads: (heads: string) => heads.split('|').filter(Boolean).join('、'),
    fields: (fields: readonly SheetField[]) => fields.map((field) => sheets.field[field]).join('、'),
    noSheets: '还没有记住的表头。导入已有的Excel台账后，这里会列出。',
    aliases: '单位的又名也是这样存下的，在“单位”里查看和修改。',
    toUnits: '去单位',
    forget: '删除',
    forgetRule: '删除这条规则？',
    forgetRuleText: (rule: OfficeRule) => `${sentence(rule)}。`,
    forgetSheet: '删除记住的表头？',
    forgetSheetText: (heads: string) => `${heads.split('|').filter(Boolean).join('、')}。`,
    forgetAfter: '以后的材料不再照此读；已入账的事项不变。',
    forgotten: '已删除，以后不再照此办理',
    empty: {
      title: '还没有存下规则',
      text: '导入时改了读法，确认入账前勾上“以后照此办理”，就会列在这里。',
      import: '去导入方案',
    },
  },
}
