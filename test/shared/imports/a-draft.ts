import type { UnitId } from '#shared/ids.ts'
import { type Draft, draftOf } from '#shared/imports/draft.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import type { Unit } from '#shared/units/model.ts'

/** Everything the import has to deal with, in one page. */
export const PAPER = `首页 > 信息公开 > 文件 打印 关闭
云川市民营经济促进局2026年工作要点
2026年全局工作紧扣民营经济高质量发展主线，抓好以下重点工作。
一、推动惠企政策直达快享
（一）编印惠企政策一本通，3月底前上线检索版。6月底前印发纸质版不少于500册。（政策法规处牵头，信息中心配合）
（二）建立“免申即享”政策清单，首批事项不少于30项。（责任单位：政策法规处、融资促进处、财务审计处；完成时限：9月底前）
（三）组织政策宣讲进园区活动，全年不少于24场。（责任单位：企业服务处牵头，有关处室配合；完成时限：年底前）
二、破解企业融资难题
（一）进一步加强银企对接。（责任单位：融资促进处牵头，法规处配合；完成时限：9月20日前）
（二）建立应急转贷服务机制，会同合作银行确定准入条件和周转规模，出台操作办法。（责任单位：转贷专班；完成时限：9月前）

各责任单位应当于每季度末月25日前将进展情况报送办公室。
`

export function aDraft(text: string = PAPER): Draft {
  return draftOf(readPlan(text), text, readPlan(text, { bareList: 'firstLeads' }))
}

const unit = (id: string, name: string, ordinal: number, facts: Partial<Unit> = {}): Unit => ({
  ...{ id: id as UnitId, kind: 'unit', name, shortName: '', aliases: [], members: [], ordinal },
  isActive: true,
  ...facts,
})
export const directory: Unit[] = [
  unit('zcfg', '政策法规处', 1, { shortName: '法规处' }),
  unit('rzcj', '融资促进处', 2),
  unit('qyfw', '企业服务处', 3, { aliases: ['服务处'] }),
  unit('xxzx', '民营经济信息中心', 4),
  unit('old', '转贷专班', 5, { isActive: false }),
]
