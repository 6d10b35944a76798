/**
 * The Chinese that plans use. Lists hold plain words; where a word stands for a shape, it is a fragment of a
 * regular expression without repetition of repetition, so that every expression built here stays linear.
 */

const oneOf = (words: readonly string[]): string =>
  `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`

const list = (words: string): string[] => words.split(' ')

// Numbers

export const CN_DIGITS = '零一二三四五六七八九'
export const CN_NUMERAL = '[〇零一二三四五六七八九十百]'
export const CN_YEAR = '二[〇○零][〇○零一二三四五六七八九]{2}'
export const HAN_NUMBER = new RegExp(`^\\(?${CN_NUMERAL}{1,3}\\)?[、.]?$`)
export const NUMERAL_TEN = '十'
export const NUMERAL_HUNDRED = '百'
export const NUMERAL_TWO = '两'
export const CHAPTER_MARKS = {
  ordinal: '第',
  chapter: '[章编]',
  section: '节',
  part: '部分',
  article: '[条项]',
}
/** What a plan may call its parts, before their numbers. */
export const PART_NOUN = '(?:任务|事项|行动|工程|专项行动|问题)'
export const LIST_COMMA = '、'

// Headings

/** Before the words of a problem that is to be put right. */
export const PROBLEM_LABEL = /^(?:存在|主要|反馈|具体)?问题(?:表现|描述|清单)?[\d一二三四五六七八九十]{0,2}:/

/** Sections of these names hold no work of their own. */
export const PROSE_HEADING = new RegExp(
  `^(?:\\d{4}年)?(?:工作|整治|整改|治理|创建|攻坚|行动|主要|总体|专项)?${oneOf(
    list(
      '总体要求 指导思想 批示内容 批示精神 会议精神 存在问题 存在的问题 存在的主要问题 主要问题 突出问题 反馈问题 回顾 重要意义 重大意义 现实意义 目的意义 组织机构 组织架构 领导机构 领导小组 编制背景 制定背景 出台背景 制定依据 工作依据 检查依据 整治范围 实施范围 检查范围 检查对象 整治对象 实施对象 活动主题 活动目的 总体目标 工作目标 主要目标 基本原则 工作原则 总体思路 工作思路 目标要求 总体考虑 行动目标 发展目标 整治目标 预期目标 主要原则 编制依据 基本情况 工作背景 起草背景 现状分析 发展基础 形势分析 面临形势 适用范围 术语定义 名词解释 有关背景 会议概况 总则 附则 目标 原则',
    ),
  )}(?:(?:和|与|及|、)(?:主要|工作|总体|基本|发展|预期)?${oneOf(
    list('目标 任务目标 原则 基本原则 指导思想 思路 要求 范围 依据'),
  )}){0,3}$`,
)

/** Who does what, unit by unit: a list of duties, not of work, unless its parts are numbered. */
export const DUTIES_HEADING =
  /^(?:部门|工作|单位|任务|主要)?(?:及)?(?:责任|职责|工作|任务|部门)(?:分工|职责|划分)(?:及要求)?$/

/** Who does it, before the words that say what: no part of a name. */
export const OWNERS_FIRST = /^由[^,。;:]{2,60}(?:牵头|负责|主办|会同|配合)[^,。;:]{0,24},/

/** A word to everybody that closes a paper, after its last item. */
export const CLOSING_WORD =
  /^(?:请|望)?各(?:级|地|有关|相关|责任|牵头|配合|成员)?(?:单位|部门|处室|科室|地区|地|区县|县区|区|县|市|镇)[^。;]{0,24}(?:要|应|须|请|务必|每)/

export const ATTACHMENT_HEADING = /^附(?:件|表|录)(?:[\d一二三四五六七八九十]{0,3})[:\s]*/

// What a document is

export const PLAN_TITLE_END = new RegExp(
  `${oneOf(
    list(
      '实事 实事项目 事项 项目 目标 方案 要点 计划 清单 分工 分工方案 分解 任务分解 计划表 推进表 责任清单 意见 措施 办法 通知 台账 图谱 规划 纲要 任务书 分解表 任务表 一览表 安排 安排表 行动 细则 条措施 决定 纪要 批示 任务 举措 工程 责任书 分工表 政策 总结 报告 汇报 年报 情况 解读 预案 部署 工作',
    ),
  )}(?:[(][^()]{1,20}[)])?$`,
)
/** A line with such a word may be the title of a plan whose end no list foresees. */
export const PLAN_WORD = /方案|要点|计划|任务|清单|台账|分工|分解|举措|措施|意见|行动|规划|整改|安排/
export const REPORT_TITLE =
  /(?:报告|总结|汇报|年报|工作情况|情况通报|完成情况|落实情况|解读)(?:[(][^()]{1,20}[)])?$/
export const MEETING_TITLE = /(?:纪要|议定事项|会议决定事项)(?:[(][^()]{1,20}[)])?$/
export const INSTRUCTION_TITLE =
  /批示(?:件|事项|精神|要求)?(?:[^。]{0,12})(?:台账|清单|分工|方案|通知|批示)?$/
export const RECTIFICATION_TITLE = /整改.{0,12}(?:方案|清单|台账|措施|任务)(?:[(][^()]{1,20}[)])?$/
export const REPORT_OPENING =
  /(?:情况|工作|如下)?(?:报告|汇报|总结|通报)如下|工作情况如下|将.{0,20}情况.{0,6}(?:报告|汇报|总结|公布)(?:如下)?[:。]/
export const PLAN_OPENING = /(?:制定|特制定|提出)(?:本|如下|以下)|方案如下|(?:要求|事项)?通知如下/
/** A notice that sends a plan, whose own title follows. */
export const NOTICE_TITLE = /通知$/
/** To whom a paper is sent, on a line of its own. */
export const SALUTATION = /^各[^。;]{1,60}:$/
export const SECRET_MARK =
  /^(?:密级[:\s]*)?(?:秘密|机密|绝密)\s*(?:[★*☆]\s*(?:[\d一二三四五六七八九十]{1,3}\s*(?:年|个月|天)|长期|启用前)?|$)/

// Page furniture, index headers, closing lines

const INDEX_LABELS = list(
  '索引号 组配分类 成文日期 发布日期 发布机构 发文字号 发文日期 公开方式 公开时限 公开形式 主题词 主题分类 信息来源 文号 文件编号 生成日期 生成时间 所属机构 关键字 关键词 信息分类 发布时间 发布单位 来源 浏览次数 阅读次数 点击数 访问量 字体大小 字号 内容概述 有效性 时效性 废止日期 成文时间 责任编辑 发文机关 公文种类 信息索引号 分类 标题 文件有效性 语种 有效期',
)
export const INDEX_LABEL = new RegExp(`(?:^|[|\\s-])(${oneOf(INDEX_LABELS)})\\s*(?:[:|]|$)`)
export const INDEX_LABEL_ALL = new RegExp(`${oneOf(INDEX_LABELS)}\\s*[:|]`, 'g')
export const INDEX_TITLE = new RegExp(`(?:^|[|\\s-])标题\\s*[:|]\\s*([^|\\n]{4,120})`)
export const WEB_FURNITURE = new RegExp(
  `^(?:${oneOf(
    list(
      '打印 关闭 打印本页 关闭窗口 分享 分享到 扫一扫 返回顶部 返回 首页 收藏 下载 字体 字号 大 中 小 默认 视窗 loading... 无障碍浏览 无障碍阅读 长者模式 长者浏览模式 退出长者浏览模式 繁体 简体 登录 注册 网站地图 联系我们 纠错 我要纠错 相关链接 相关解读 政策解读 责任编辑 扫一扫在手机打开当前页 手机扫一扫 智能问答 语音播报',
    ),
  )}|[\\s|×:,。.,/>]){1,8}$`,
)
export const WEB_FURNITURE_START =
  /^(?:扫一扫|上一篇|下一篇|打印|字体[:：大]|字号|分享[到至:：]|当前位置|您(?:现在)?的位置|浏览(?:次数|量)|信息来源|来源[:：]|责任编辑|主办单位[:：]|版权所有|相关(?:链接|附件|解读))/
export const SITE_FOOTER = /版权所有|ICP备|公网安备|网站标识码|浏览器.{0,10}(?:访问|浏览)/
export const PUBLISHED_LINE = /发布(?:日期|时间)\s*[:：]/
export const PUBLIC_NOTE = /^[(]?此件.{0,6}公开(?:发布)?[)]?$/
export const DISTRIBUTION =
  /^(?:抄送|抄报|主送|印发|送|出席|列席|请假|记录)(?:人员|人|单位)?[:：]|印发$|^.{2,30}(?:办公室|秘书处)\s*\d{4}年\d{1,2}月\d{1,2}日印发$/
export const PAGE_WORD = { first: '第', page: '页', total: '共' }
export const DATE_LINE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日$/
export const HEAD_DATE = /(?:19|20)\d{2}(?=\s*[-/.年]\s*\d{1,2})/
export const DOC_NUMBER =
  /[\p{Script=Han}]{1,12}[〔[(（【](?:19|20)\d{2}[〕\])）】]\s*(?:第\s*)?\d{1,4}\s*号/u
export const DOC_NUMBER_LINE = /^(?:[\p{Script=Han}]{1,12})[([](?:19|20)\d{2}[)\]]\s*(?:第\s*)?\d{1,4}\s*号/u

/** A number of the year's papers without the sign of the office. */
export const NUMBER_ALONE = /^[[(](20\d{2})[\])]\s?(?:第)?\d{1,4}(?:号|期)$/

// Spam that compromised web sites carry

export const SPAM_KERNEL =
  /(?:买球|彩金|博彩|赌场|赌博网|百家乐|时时彩|六合彩|开户送|注册送|真人娱乐|老虎机|棋牌游戏|体育投注|bet\d|\d{2,3}bet|bet365|365bet|体育(?:怎么)?打不开)/i
export const SPAM_WORD =
  /(?:\d{2,3}bet|bet\d{2,3}|365体育|买球|彩金|博彩|赌场|百家乐|时时彩|六合彩|娱乐城|怎么打不开了?|叫什么|下载|官网|投注|平台|网址|开户|注册送|送彩金|体育|365)/gi

// Owners

const UNIT_NOUN =
  '(?:单位|部门|处室|科室|部室|股室|机构|主体|单位和部门|部门和单位|部门(?:单位)|单位(?:部门)|站所|机关|企业|委办局|方|处|科)'
const LEAD_WORD =
  '(?:牵头|责任|主责|主办|承办|负责|实施|组织|落实|主要责任|第一责任|牵头责任|责任牵头|主管|主体责任|执行|办理)'
const SUPPORT_WORD =
  '(?:配合|参与|参加|协办|协同|协作|协助|支持|联合|会办|协同配合|协办配合|配合责任|责任配合|协管|共同责任|参加)'
export const LEAD_LABEL = `(?:市级|省级|区级|县级|具体|共同)?${LEAD_WORD}(?:[(]${LEAD_WORD}[)])?(?:及(?:配合|参与))?${UNIT_NOUN}(?:[(]${UNIT_NOUN}[)])?(?:[及和与](?:完成|整改)?(?:时限|时间|期限))?|责任分工|工作分工|职责分工|任务分工|牵头|主办|承办|责任者?`
export const SUPPORT_LABEL = `(?:市级|省级|区级|县级|具体|主要)?${SUPPORT_WORD}(?:[(]${SUPPORT_WORD}[)])?${UNIT_NOUN}(?:[(]${UNIT_NOUN}[)])?|配合|协办|参与`
/** Where another label of the item says who leads, these name who carries out. */
export const DUTY_LABEL = /(?:责任|落实|实施|执行|办理|承办|负责)/
export const FIRST_LABEL = /牵头|主办|主责/
/** People, not units: such a label ends the one before it. */
export const PERSON_LABEL = `(?:分管|包保|包案|挂钩|责任|牵头|主管|市级|区级|县级|包抓|包联|具体)?(?:责任)?(?:领导|责任人|负责人|联系人|联络员|经办人)(?:及电话)?|联系电话|电话`
export const WINDOW_LABEL =
  '(?:计划|整改|任务|工作|预计|拟)?(?:完成|办结|办理|落实|整改|推进|实施|工作|时间|办成|达标|序时)?(?:时限|期限|时间|时间节点|时间进度|时间安排|时间要求|进度要求|进度安排|时限要求|完成进度)|完成日期|时间节点|进度安排'
/** "The unit responsible is": the same as a colon. */
export const LABEL_IS = '[为是]'
export const OTHER_LABEL =
  '(?:工作|主要|重点)?(?:目标|措施|任务|内容|举措|要求|成效|标准|依据|备注|整改措施|整改目标|问题表现|存在问题|预期成果|量化指标|进展情况)'

const LEAD_VERB =
  '(?:(?:按照?|根据)(?:各自)?(?:职责|职能)(?:分工)?)?(?:总体|统一|具体|统筹|共同|联合|分别|主要|各自|负责)?(?:牵头|主办|主责|承办)(?:(?:并)?(?:负责|落实|组织|实施|推进|协调|组织实施|抓总|总责|抓好落实|负责落实|统筹|指导|制定|编制|建设))?'
const SHARED_VERB =
  '(?:(?:等)?(?:按照?|依据?|根据)(?:各自)?(?:职责|职能|分工|职责分工|职能职责|各自职责|部门职责|任务分工)(?:分工)?|分别|共同|各自|分工|具体|结合实际|抓好|联合|协同)?(?:负责|落实|实施|组织实施|负责落实|抓好落实|推进|推进落实|贯彻落实|分工负责|具体负责|执行|组织落实|承担)'
const SUPPORT_VERB =
  '(?:按职责(?:分工)?|按照?职责|积极|共同|协同|予以|给予|做好|密切|参与|协助|协调)?(?:配合|参与|参加|协办|协助|支持|协同|会办|协作|协同配合|配合落实|协同落实|配合做好|配合实施|配合支持)'
export const LEAD_END = new RegExp(`(?:等)?${LEAD_VERB}$`)
export const SHARED_END = new RegExp(`${SHARED_VERB}$`)
export const SUPPORT_END = new RegExp(`${SUPPORT_VERB}$`)
export const LEADING_BY = /^(?:由|请|以)/
export const LEADING_WITH = /^(?:会同|联合(?!会|社|体|国)|并会同|协同)(?=.{2})/
export const WITH_INSIDE = /会同|联合(?!会|社|体|国|工会|党|管理|办|执法|部门|单位)/
export const AND_OTHERS =
  /等(?:\d{1,2}个|[^、,]{0,8}?)?(?:有关|相关)?(?:部门|单位|处室|机构|科室|企业|委办局|各方|部门和单位|部门单位|成员单位)$|等$/
export const COLLECTIVE_START = /^(?:有关|相关|各|其他|其它|所属|部分)/
/** Remarks on a list of units, which name none of its own. */
export const LIST_NOTE =
  /^(?:以下|下同|其中|[列排](?:在|名|第|首)|均由|均需)|下同$|不再(?:一一|逐一|另行)?列出|(?:均?为|是)(?:牵头|责任|第一责任|主要责任)(?:单位|部门|处室)?$/
/** The paper itself says that of every list the first leads. */
export const FIRST_LEADS =
  /(?:列|排)(?:在|名)?(?:第一|首)位?的?[^。;]{0,8}(?:为|是)(?:牵头|第一责任|主要责任)|第一(?:个|家)?(?:责任)?(?:单位|部门|处室)(?:为|是)牵头/
/** A part said in brackets after one name. */
export const MARKED_LEAD = /\((?:总)?(?:牵头|主办|主责|第一责任)(?:单位|部门|处室)?\)$/
export const MARKED_SUPPORT = /\((?:配合|协办|参与|协助)(?:单位|部门|处室)?\)$/
export const NO_UNIT = /^(?:无|暂无|——|—|-+|\/|下同|以下均同|[*★])$/
export const JOINERS = /以及|及其他|及|和|与|暨/g
export const AND = /^(?:以及|及|和|与)/
/** Left at the beginning of a name where the line was broken before it. */
export const AND_FIRST = /^(?:以及|及(?!时)|[和与](?=有关|相关|各|其他))/
export const JOINER_ALWAYS = '以及'
export const VAGUE_UNIT =
  /^(?:(?:省级|市级|区级|县级|各级|市直|省直|区直|县直|涉及|食品|其他|其它|各|省|市|区|县|厅|局)?[^、,]{0,14}(?:有关|相关)[^、,]{0,8}|各(?:单位|部门|处室|科室|部室|股室|级|级各单位|部门单位|部门各单位|级各部门|处|科|有关.{0,6})|各级各(?:单位|部门))$/
export const COLLECTIVE =
  /有关|相关|^各|各(?:处|科|部|股)室|各(?:单位|部门|工作组|成员单位|区|县|市|街道|镇|乡|街镇|直属|委办局)|^(?:成员|所属|所有|全体|其他|其它|部分)|成员单位$/
/** A group of units is named without saying what it does. */
export const SAYS_WORK =
  /制定|制订|建立|推进|开展|完善|加强|研究|抓紧|做好|提出|编制|落实(?!单位|部门)|负责(?!单位|部门|人)/
export const LEVEL_FIRST = /^各[^、,]{0,8}[省市县区州盟旗镇乡道]$/
export const LEVEL_NEXT = /^(?:自治)?(?:县级)?[省市县区州盟旗镇乡](?:[(][^()]{1,12}[)])?$/
export const LEVEL_LAST =
  /^(?:自治|县级|街道|镇|乡)?[省市县区州盟旗镇乡]{0,2}(?:人民)?(?:政府|管委会|街道办事处|党委政府)(?:[(][^()]{1,12}[)])?$/
export const DEPARTMENTS = { first: /(?:部门|处室|科室)$/, second: /^(?:单位|企业|机构)$/ }

const UNIT_ENDINGS = list(
  '部 委 办 厅 局 处 科 股 院 所 站 队 署 室 中心 委员会 协会 学会 商会 联合会 管委会 工会 总工会 政府 分局 支队 总队 大队 公司 集团 银行 分行 支行 海关 学院 大学 学校 医院 专班 工作组 小组 指挥部 街道 街镇 镇 乡 街 党工委 党组 企业 单位 部门 机构 处室 科室 工商联 残联 妇联 文联 社科联 侨联 科协 作协 团委 总社 联社 供销社 电视台 日报社 社 总支 联席会议 部队 厂 车间 农场 林场 监狱 幼儿园 中学 小学 档案馆 图书馆 博物馆 园区 管理区 示范区 开发区 高新区 新区 电力 法院 检察院 办事处 委办局 银保监 党校 协调机构 运营商 各区 各县 各市 电网 铁塔 移动 联通 电信 邮政 气象台 基地 管委 平台公司 工委 纪委 领导机构 书院 研究会 促进会 基金会 红十字会 慈善会 慈善总会 理事会 常委会 委会 监会 促会 计生协 军分区 警备区 共青团中央 新华社 报社 通讯社 科技馆 文化馆 美术馆 纪检组 巡察组 国企 经开区 综保区 保税区 功能区 合作区 供电段 电厂 水厂 法人 实验室 金控 交投 城投 火车站 机场 港口 社区 (?<![重改分])组 县区 区县 市州 县市区 市县区 市县 区市 部分重点企业',
)
export const UNIT_ENDING = new RegExp(`(?:${UNIT_ENDINGS.join('|')})(?:[(][^()]{1,24}[)])?$`)
/** A place may stand for its government, beside units. */
export const PLACE = /^\p{Script=Han}{1,7}[县区市州旗盟]$/u
/** A heading that names a unit says whose work stands below; the number of its tasks may follow. */
export const UNIT_HEADING =
  /^[\p{Script=Han}、]{2,24}(?:局|委|厅|办|处|科|办公室|部|政府|集团|公司|支队|大队|管委会|街道|镇|乡)(?=(?:[(](?:共)?\d{1,3}[项条个件][)])?$)/u
export const UNIT_PREFIX_END =
  /(?:局|厅|委|部(?!门)|办|处(?!室)|室|部门|单位|政府|中心|署|院|集团|公司|银行|分局|支队|总队|海关|专班|小组|指挥部)/g
export const LEVEL_CHARS = '省市区县州旗'
/** A name that starts so is the end of a clause, not a unit. */
export const NOT_A_NAME =
  /^(?!组织(?:部|处|科|室|人事|宣传|干部|建设|指导)|对[外口台]|优化.{0,4}环境|促进[处科局中]|实施[处科])(?:构建|建立|健全|完善|形成|鼓励|支持|推动|引导|加强|强化|做好|开展|发挥|优化|实施|落实|组织|充分|积极|持续|加快|深化|提高|提升|促进|依托|围绕|按照|根据|对|将|在|以|通过|含|包括|其中|如|即|不含|例如|以下|简称|见|详见|制定|制订|编制|印发|出台|报送|上报|提出|召开|举办|确保|完成|督促)|要求|应当|进行/

// Owners in running text

export const BY = '由'
/** A subject that is said to be in charge, not a person or a rule of that name. */
export const IN_CHARGE = { verb: '负责', not: /^负责(?:人|同志|制|任|干部|的)/ }
export const LEAD_IN_TEXT = '牵头'
/** How units do what the verb after them says. Who only leads on the whole is left out: that is no work of the item. */
export const HOW =
  /(?:分别|共同|联合|统一|具体|主要|各自|按照?(?:各自)?职责(?:分工)?|根据(?:各自)?职责(?:分工)?)$/
/** "A is the leading unit." */
export const IS_UNIT = /为(?:总)?(?:(?<lead>牵头|主办|主责|责任|承办)|配合|协办|参与)(?:单位|部门|处室|科室)/g
/** A leader asks a unit to see to something. */
export const ASKED = {
  word: '请',
  verb: /(?:阅处|阅研|阅示|研处|研究|办理|核实|核查|查明|落实|抓紧|尽快|认真|从速|会同|商|提出|拟|牵头|负责|跟进|督办|切实|立即|高度重视)/g,
}
/** What a unit does of which a sentence says that it is done by it. */
export const DONE_BY =
  /^(?:具体|统一|统筹|研究|组织|负责)?(?:负责|制定|制订|编制|起草|组织|承担|落实|统筹|提出|拟定|拟订|实施|办理|主办|根据.{0,8}(?:意见|要求|精神)|于|抓紧|尽快|修改|督促|跟踪|做好)(?!的)/
export const LEAD_NOUN_AFTER = /^(?:部门|单位|人|处室|作用|机构|抓总作用|领导)/
export const SHARED_IN_TEXT =
  /(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按照?|根据)(?:各自)?职责(?:分工)?(?:负责|落实|推进|抓好|做好|组织)|分工负责|(?:具体|协同|共同|抓好)(?:落实|推进|实施)/
export const SUPPORT_IN_TEXT =
  /(?:作为[^,。;]{1,12})?(?:共同|积极|协同|予以|密切|做好|全力|主动|按职责(?:分工)?)?(?:配合|参与|协助|参加)/
/** What the sentence says between a unit and what it does with others. */
export const SHALL = /(?:要|应|应当|须|需|负责|将|抓紧|尽快|牢牢)$/
/** After these a sentence says who is to do what. */
export const ASKS = /(?:^|[\u3002;])(?:会议(?:还|并)?(?:明确|议定|要求|决定|同意|确定|强调|指出)[,:]?)?/g
/** What a unit is told: it shall, it takes the lead, it does so at once. */
export const OBLIGED = /^(?:要|应|须|需|负责|牵头|抓紧|尽快|会同|于|按照|积极|进一步|具体|认真|切实)/
export const AS_ROLE = /作为[^,。;、]{1,12}(?:共同|积极|协同)?$/
export const SUBJECT_LEVEL = /^(?:国家|省|市|区|县|自治区|州)/

// Windows

export const YEAR = '年'
export const MONTH = '月'
/** How papers name the feasts before which something is to be done. */
export const FEASTS: Readonly<Record<string, string>> = {
  元旦: 'newYear',
  春节: 'spring',
  清明: 'qingming',
  五一: 'labour',
  劳动节: 'labour',
  六一: 'children',
  端午: 'dragonBoat',
  七一: 'party',
  八一: 'army',
  中秋: 'midAutumn',
  国庆: 'national',
  十一: 'national',
}

export const DATE_WORDS = {
  relativeYear: '今本当明全',
  thisYear: '[今本当全]',
  next: '明',
  monthSuffix: '份?',
  day: '[日号]',
  thirds: '上旬|中旬|下旬|初|底|末',
  early: /上旬|初/,
  middle: /中/,
  yearEnd: '年底|年末|年内|年终|岁末|底|末|内',
  bareYearEnd: '年底|年末|年内|年终',
  by: '之前|以前|前(?!后|期|夕|列)|止|内|之内',
  inside: /内$/,
  fiveYears: '["\u201c]?(?<pl>十[三四五]五)["\u201d]?(?:规划)?(?:时期|期)?末',
  quarter: '第?(?<q>[一二三四1-4])(?:个)?季度(?:初|末|底|内)?',
  half: '(?<h>[上下])半年',
  first: '上',
  /** Before a feast; the words after its name change nothing. */
  feast: `["\u201c]?(?<feast>${oneOf(Object.keys(FEASTS))})["\u201d]?(?:国际)?(?:劳动节|节日|节)?(?:假期|长假|放假)?(?:之前|以前|到来之?前|来临之?前|前)(?!后|期|夕|列)`,
  to: '[-~至到]',
  hour: '时点',
  not: /[0-9一二三四五六七八九十两几多近去上往历学每整半财全当本]$/,
  untilWord: /(?:截止到|截至到|截至|截止|到|至)$/,
  until: /(?:到|至|截至|截止|截止到|截至到|力争|力争到)$/,
  yearBeforeRange: /年(?:至|到)$|-$|~$/,
  beforeCount: /[\d.年月]$/,
  every: /(?:每|每年|次|逐年|每个|每年的)$/,
  afterYear: /^(?:起|以来|以后|后|开始|期间|度|版|本|全省|全市)/,
  start: /^(?:起|以来|以后|后起|开始|之后|后|至今)/,
}
export const CN_MONTH = '十[一二]?|[一二三四五六七八九]'
export const WITHIN =
  /(?<n>\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?<u>工作日|自然日|月|日|天|小时|年|周|星期|分钟)(?:之|以)?内/g
export const WITHIN_UNITS: Readonly<Record<string, 'workingDay' | 'day' | 'hour' | 'month' | 'year'>> = {
  工作日: 'workingDay',
  自然日: 'day',
  日: 'day',
  天: 'day',
  小时: 'hour',
  分钟: 'hour',
  月: 'month',
  年: 'year',
  周: 'day',
  星期: 'day',
}
export const WEEK_UNITS = list('周 星期')
export const EVENT_LEAD_IN = /^.{0,24}[于在]/
export const WITHIN_EVENT = /[^,。;:、()\s]{1,24}(?:之日起|日起|起|之后|以后|后的?|后)$/
export const PER_CASE = /(?:接件|受理|收到|接到|来件|办件|诉求|答复|回复|反馈|响应|申请|办理意见|投诉)/
export const NOT_WITHIN_AFTER = /^(?:未|无|不|没有|曾|累计|连续|新|有效)/
export const RECURRING =
  /每(?:个)?(?<a>半年|年度|年|季度|季|月|周|星期|日|天|学期)|每(?:[两二三23]个?)(?<e>月|周|季度|天)|(?<f>半年)(?=[一1](?:次|报|调度))|次(?<b>月)(?=\d{1,2}日|初|上旬|底)|(?:按|逐|分)(?<c>月|季度|季|周|年)(?=[^度份]|$)/g
export const RECURRING_PERIODS: Readonly<Record<string, 'week' | 'month' | 'quarter' | 'half' | 'year'>> = {
  半年: 'half',
  学期: 'half',
  年度: 'year',
  年: 'year',
  季度: 'quarter',
  季: 'quarter',
  月: 'month',
  周: 'week',
  星期: 'week',
  日: 'week',
  天: 'week',
}
export const NOT_RECURRING_AFTER =
  /^(?:[约近]?[\d.]+%|累计|最高|不超过|补贴|奖励|补助|平均|(?:可)?获得|新增约|增长|递增)/
export const MONEY_CONTEXT = /上限|补贴|补助|奖励|奖补|资助|贴息|免收|免征|减免|享受|给予.{0,10}支持|支持额度/
export const NOT_DUE_CONTEXT = /免收|免征|减免|享受.{0,12}(?:优惠|政策)|有效期|执行至|施行之日|注册登记|出生/
export const NOT_DUE_AFTER =
  /^(?:[(][^()]{1,20}[)])?(?:已|的|期间|出生|参加工作|毕业|入职|(?:注册|登记|购买|购置|开工|竣工|建成|投产|备案|批准|取得[^,。;]{0,6}(?:证书?|许可|资质|资格|执照|学位|职称))[^,。;、\d]{0,6}的)/
/** A month at the head of a clause is a deadline when something is done by then. */
export const MONTH_HEADS_CLAUSE =
  /^(?:[,:]|(?:份|底)?(?:前)?(?:基本|全面|全部|正式)?(?:完成|建成|启动|开展|举办|召开|组织|印发|出台|投入|实现|报送|验收|竣工|开工|通车|投用|上线|各(?:组织|开展|召开|举办)))/
/** What stands before such a month: the beginning of a clause, or a word of intent. */
export const BEFORE_MONTH = /(?:^|[。;:,])$|(?:于|争取|力争|计划|预计|确保|拟)$/
/** A year before these names a season or a feast, not its end. */
export const NOT_YEAR_END = /^(?:[春夏秋冬暑寒汛]|国庆|元旦|五一|高考|中考)/
/** A quarter or a half before these is what a thing is about, not when it is due. */
export const NOT_DUE_TOPIC =
  /^(?:的)?(?:全市|全省|全县|全区)?(?:经济|数据|形势|指标|考核|统计|财务|报表|情况)/
export const STANDING =
  /(?:中?长期(?:坚持|推进|实施|执行|开展|落实|任务|有效|整改|抓)?|持续(?:推进|实施|开展|坚持|落实|整改|深化|加强|完善|巩固|抓好|改进|执行|进行|提升|优化|更新|跟进|运行|用力|发力|整治|监测|保持)?|常态化?(?:推进|实施|开展|坚持|落实|管理|保持)?|动态(?:治理|管理|更新|调整|推进)|滚动(?:推进|实施|更新)|常抓不懈|长效(?:坚持|推进|管理)|常年(?:坚持|推进|开展)?|日常(?:工作|推进|开展)?|不断推进|贯穿全年|全年(?:推进|持续|坚持|开展|实施|常态)|经常性(?:工作)?|立行立改并(?:长期)?坚持)/
export const STANDING_AFTER_DATE =
  /^[^。;]{0,24}?(?:并|,|、)?(?:长期坚持|持续推进|持续实施|持续开展|持续坚持|并持续(?:更新|深化|跟进|巩固|完善|提升|运行|整治)|长期实施|长期推进|常态化推进|每年持续实施|此后[^。;]{0,6}(?:持续|长期)|(?:此后|以后|今后|之后)每)/
export const THEREAFTER = /(?:以后|此后|之后|今后)(?:每|长期|持续|逐)/
export const WINDOW_FILLER =
  /^(?:于|在|力争|确保|拟|计划|预计|截至|截止|到|至|约|完成|基本完成|全面完成|并|取得|阶段性|成效|成果|启动|立行立改|立即|即时|末|底|一次|报送|开展|[,、;:.。\s-])*$/

/** How the minutes of a meeting begin what was resolved. */
export const RESOLVED = /^会议(?:还|并)?(?:明确|议定|要求|决定|同意|确定)/

// Indicators

export const COMPARATORS = {
  before:
    '不少于|不低于|不小于|至少|不超过|不高于|不多于|不大于|超过|突破|大于|达到|达|控制在|力争达到|约|少于|低于|小于',
  after: '(?:及|\\(含\\))?(?:以上|以内|以下|左右|上下)',
}
export const COMPARATOR_OF: Readonly<Record<string, '>=' | '>' | '<=' | '<' | '~'>> = {
  不少于: '>=',
  不低于: '>=',
  不小于: '>=',
  至少: '>=',
  达到: '>=',
  达: '>=',
  力争达到: '>=',
  以上: '>=',
  超过: '>',
  突破: '>',
  大于: '>',
  不超过: '<=',
  不高于: '<=',
  不多于: '<=',
  不大于: '<=',
  控制在: '<=',
  以内: '<=',
  以下: '<=',
  少于: '<',
  低于: '<',
  小于: '<',
  约: '~',
  左右: '~',
  上下: '~',
}
export const GOAL_REACHED = list('达到 达 力争达到 控制在')
export const COUNT_UNIT =
  '[百千万亿]{0,2}(?:%|个百分点|百分点|元|平方公里|公里|平方米|立方米|千瓦时|千瓦|兆瓦|蒸吨|吨|亩|小时|[个次场篇项家户人件批期名所条辆艘台套座处例类份部首支间张组村栋只头幅位株棵米轮班课讲课时]{1,2})(?:[(][\\p{Script=Han}、]{1,8}[)])?'
/** Limits on who may have money, and how much, are not targets. */
export const NOT_AN_INDICATOR =
  /补贴|补助|奖励|奖补|资助|贴息|上限|额度|给予|支持不超过|扣\d|使用年限|年以上|不予|处罚|罚款/
export const QUALIFIES_AFTER =
  /^(?:的)?(?:燃煤|公立|企业|工业|城市|居民|人员|干部|职工|抽检|学历|职称|医院|技改项目)/

// Duties and vague verbs

export const DUTY =
  /应当|应(?=[^用对急答该聘届])|须|必须|务必|不得|不少于|要(?=[^求素点件闻略害塞])|\d{1,3}个?(?:工作)?日内|确保/
export const VAGUE_VERB =
  /^(?:进一步|大力|不断|持续|切实|全面|深入|积极|着力|更好|有效)?(?:加强|推进|提升|深化|强化|完善|优化|规范|促进|推动|加大|健全|提高|做好|支持|鼓励|引导|发挥|改善|加快)/

// Tables

/** Before the measures of an item whose owners are already named. */
export const MEASURES_LEAD_IN =
  /(?:^|[\u3002;])(?:具体|工作|主要|整改|重点|推进)?(?:措施|举措|任务|内容|做法)(?:如下)?[:\u3002]?$/
/** Dates that a table tells, but not to be met. */
export const PAST_COLUMN =
  /(?:批示|交办|来文|收文|发现|反馈|会议|立项|签收|提出|受理|上报|填报|登记|成文|印发)(?:时间|日期)/
/** A head that spans the heads of units below it. */
export const SPANNING_HEAD = /分工|责任|单位|职责|部门/
/** How large a thing is to be, whatever the head says beside it. */
/** What a project is called, before the column that says what is built. */
export const NAME_COLUMN = /(?:项目|事项|任务|工程|工作|活动)名称$/
/** A column for each quarter, half or month of the year. */
export const STAGE_COLUMN =
  /^(?:20\d{2}年)?(?:第?[一二三四1-4]季度|[上下]半年|(?:\d{1,2}-)?\d{1,2}月份?|全年)(?:工作|阶段)?(?:目标|任务|计划|进度|安排|节点|内容)?$/
export const SCALE_COLUMN = /规模|概况/
/** A column of problems after the work tells how it goes, not what to do. */
export const PROBLEM_COLUMN = /问题|困难/
/** Who asks, looks on or measures is not who does the work. */
export const ONLOOKER_COLUMN =
  /^(?:督办|督查|督导|监督|监管|验收|考核|填报|报送|来文|交办|反馈|受检|检查)(?:单位|部门|处室|科室)$/
/** Beside those who do the work, it is what is counted. */
export const MEASURE_COLUMN = /^(?:计量)?单位$/
/** The title above a table may read like a head. */
export const TABLE_TITLE = /\d{4}年|(?:表|方案|要点|通知)$/
/** A row that adds up the others. */
export const SUM_ROW = /^(?:合计|小计|总计|共计)/
export const COLUMN_WORDS = {
  no: /^(?:序号|编号|序|号|项目序号|No\.?)$/i,
  person: /(?:领导|责任人|负责人|联系人|联络员|电话|分管)/,
  support: /(?:配合|协办|参与|协同|协助|协作|参加|会办|支持)/,
  lead: /(?:牵头|责任|主责|主办|承办|负责|实施单位|落实单位|主管)(?:.{0,8})|^(?:工作|职责|部门)?分工$|(?:单位|部门|处室|科室)$/,
  window:
    /^月份$|时限|时间|期限|进度|时序|节点|日期|工期|(?:推进|实施|完成|进展)(?:计划|安排)|(?:完成|办结|整改)日/,
  unit: /单位|部门|处室|科室/,
  task: /任务$|内容|措施|举措/,
  kind: /类型$|状态$/,
  group: /(?:类别|分类|领域|板块|方面|阶段)$/,
  target: /目标|指标|任务量|成果|成效/,
  note: /备注|类型|说明|进展|状态|依据|来源|完成情况|佐证/,
  work: /措施|举措|内容|任务|事项|工作|要求|项目|要点|做法|问题|意见|隐患|具体|安排|建设/,
}
/** Heads that name the work itself rather than the group it belongs to, best first. */
export const WORK_RANK = [
  /具体(?:举措|措施|任务|内容|工作|事项)|工作措施|整改措施|主要措施|工作举措/,
  /内容|措施|举措/,
  /事项|要求|具体/,
  /任务|工作|项目|要点/,
  /问题|意见|隐患/,
]

export const LEAD_IN_END = /(?:[:：]|如下[。.]?|以下(?:几个)?(?:方面|工作|任务)[^。]{0,8}[。.:]?)$/

// Titles of the same paper, issued again

/** 关于印发《…》的通知: the paper's own title is inside. */
export const ISSUED_TITLE = /关于(?:印发|下发|转发|发布|公布)[《“]?([^》”]{4,120}?)[》”]?的(?:通知|函|公告)$/
/** What a later issue adds to the title. */
export const VERSION_MARK =
  /[（(【[](?:修订版?|修订稿|修改稿|征求意见稿|送审稿|讨论稿|草案|印发稿|定稿|试行|暂行|\d{4}年修订)[)）】\]]|修订[版稿]$|征求意见稿$/g
/** The year in a title or a sentence, which next year's paper prints otherwise. */
export const PRINTED_YEAR = /(?:19|20)\d{2}年?度?/g

export const PART_IS = '是'
/** Numbers that part one item inside its words: 一是…二是…, 一要…二要…, (1)…(2)…, ①…②…. */
export const PART_NUMBER = new RegExp(
  `(?<han>${CN_NUMERAL}{1,3})(?<verb>${PART_IS}|要)|[(（](?<arabic>\\d{1,2})[)）]|(?<circle>[\\u2460-\\u2473])`,
  'g',
)
/** Words that do the same, in this order; each but the first two may be missing. */
export const PART_WORD = /首先|其次|再次|最后/g
export const PART_WORDS: readonly string[] = ['首先', '其次', '再次', '最后']
/** What stands before such a number, and before such a word. */
export const BEFORE_PART_NUMBER = /[。；;：:，,、！!？?)）\]】|—]/
export const BEFORE_PART_WORD = /[。；;：:！!？?)）\]】|]/
/** Brackets and quotes by pairs: a number inside them parts nothing. */
export const QUOTES: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['（', '）'],
  ['《', '》'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['【', '】'],
]
