import { type Db, inTransaction } from '#db/database.ts'
import { append } from '#db/event-log.ts'
import { putSetting } from '#db/settings.ts'
import { addPassword, insertUser } from '#db/users.ts'
import type { Start } from '#shared/api/outputs.ts'
import { clockAt } from '#shared/clock.ts'
import type { IsoInstant } from '#shared/dates.ts'
import type { CommandId, UnitId, UserId } from '#shared/ids.ts'
import type { Unit } from '#shared/units/model.ts'
import type { User } from '#shared/users/model.ts'
import type { Deps, SignedIn } from '../context.ts'
import { askerOf } from '../session/asker.ts'
import { hashPassword } from '../session/passwords.ts'
import { createUnit, setLeader } from '../units/save-unit.ts'

export const BUREAU = '云川市民营经济促进局'
const PASSWORD = 'Yunchuan-2026'

type Named = Pick<Unit, 'name' | 'shortName' | 'aliases'> & { login: string; liaison: string }
const named = (
  name: string,
  shortName: string,
  login: string,
  liaison: string,
  ...aliases: string[]
): Named => ({ name, shortName, aliases, login, liaison })

const UNITS: readonly Named[] = [
  named('办公室', '', 'bangongshi', '贺知远', '局办公室'),
  named('政策法规处', '法规处', 'fagui', '温如许', '政策法规科'),
  named('运行监测处', '监测处', 'jiance', '岳明澈'),
  named('融资促进处', '融资处', 'rongzi', '施采薇', '融资服务处'),
  named('企业服务处', '服务处', 'fuwu', '纪云帆'),
  named('市场拓展处', '市场处', 'shichang', '叶知秋'),
  named('科技创新处', '科技处', 'keji', '顾行舟'),
  named('产业协作处', '协作处', 'xiezuo', '梁亦辰'),
  named('人才培训处', '人才处', 'rencai', '苏以宁'),
  named('权益保护处', '权益处', 'quanyi', '秦守正'),
  named('规划投资处', '规划处', 'guihua', '范予安'),
  named('财务审计处', '财务处', 'caiwu', '江若谷'),
  named('组织人事处', '人事处', 'renshi', '白清和'),
  named('机关党委', '', 'dangwei', '段景行'),
  named('信息中心', '', 'xinxi', '邵一鸣'),
  named('企业服务热线中心', '热线中心', 'rexian', '乔思齐'),
  named('民营经济研究中心', '研究中心', 'yanjiu', '章望舒'),
  named('企业家学院', '', 'xueyuan', '宋怀瑾'),
]
const GROUPS: readonly { name: string; of: readonly string[] }[] = [
  {
    name: '各处室',
    of: ['融资促进处', '企业服务处', '市场拓展处', '科技创新处', '产业协作处', '权益保护处'],
  },
  { name: '有关处室', of: ['办公室', '信息中心'] },
]
/** 领导, and the units that each is in charge of; of the others nobody is yet. */
const LEADERS: readonly { login: string; name: string; units: readonly string[] }[] = [
  { login: 'lingdao', name: '沈卓', units: ['办公室', '财务审计处', '组织人事处', '机关党委'] },
  {
    login: 'fenguan-fuwu',
    name: '陆秉文',
    units: ['政策法规处', '企业服务处', '权益保护处', '企业服务热线中心', '信息中心'],
  },
  {
    login: 'fenguan-fazhan',
    name: '程若溪',
    units: ['运行监测处', '融资促进处', '市场拓展处', '科技创新处', '产业协作处', '规划投资处'],
  },
]
/** Those whose accounts stand on the sign-in page. */
const OFFERED = ['office', 'lingdao', 'rongzi', 'rongzi-head', 'fagui', 'fuwu', 'admin']

/** 单位负责人 who sign for what their unit asks. */
const HEADS: readonly { login: string; name: string; unit: string }[] = [
  { login: 'rongzi-head', name: '谢承远', unit: '融资促进处' },
  { login: 'fagui-head', name: '柏清扬', unit: '政策法规处' },
  { login: 'fuwu-head', name: '阮思源', unit: '企业服务处' },
]

export interface Bureau {
  units: Unit[]
  logins: readonly string[]
  /** The context of an account at some moment, as a request of theirs would have it. */
  as(login: string, at: IsoInstant): Promise<SignedIn>
  /** The account that writes for a unit. */
  liaisonOf(unit: UnitId): string
}

export const demoAccounts: Start['demoAccounts'] = OFFERED.map((login) => {
  const { name, role } = accountOf(login)
  return { login, password: PASSWORD, name, role, unitName: unitNameOf(login) }
})

function accountOf(login: string): Pick<User, 'login' | 'name' | 'role'> {
  if (login === 'admin') return { login, name: '方拓', role: 'admin' }
  if (login === 'office') return { login, name: '林书言', role: 'office' }
  const leader = LEADERS.find((one) => one.login === login)
  if (leader !== undefined) return { login, name: leader.name, role: 'leader' }
  const head = HEADS.find((one) => one.login === login)
  if (head !== undefined) return { login, name: head.name, role: 'head' }
  const unit = UNITS.find((one) => one.login === login)
  return { login, name: unit?.liaison ?? login, role: 'liaison' }
}

function unitNameOf(login: string): string | null {
  return (
    HEADS.find((one) => one.login === login)?.unit ?? UNITS.find((one) => one.login === login)?.name ?? null
  )
}

/** Units, groups and accounts, through the same doors as an administrator's. */
export async function founded(deps: Deps, at: IsoInstant): Promise<Bureau> {
  const { db } = deps
  const hash = await hashPassword(PASSWORD)
  const admin = await addUser(db, accountOf('admin'), null, hash, at)
  const context = async (user: User, moment: IsoInstant): Promise<SignedIn> => ({
    deps,
    db,
    clock: clockAt(moment),
    asker: await askerOf(db, user, null),
    cookie: { set() {}, clear() {} },
  })
  await inTransaction(db, (tx) => putSetting(tx, 'bureau', BUREAU))
  const units = await addUnits(await context(admin, at))
  const users = new Map([['admin', admin]])
  const posts = [...LEADERS, ...UNITS, ...HEADS].map((one) => one.login)
  for (const login of ['office', ...posts]) {
    const name = unitNameOf(login)
    const unitId = units.find((unit) => unit.name === name)?.id ?? null
    users.set(login, await addUser(db, accountOf(login), unitId, hash, at))
  }
  await putInCharge(await context(admin, at), units, users)
  const contexts = new Map<string, SignedIn>()
  for (const [login, user] of users) contexts.set(login, await context(user, at))
  return {
    units,
    logins: [...users.keys()],
    async as(login, moment) {
      const known = contexts.get(login)
      if (known === undefined) throw new Error(`no such account: ${login}`)
      return { ...known, clock: clockAt(moment) }
    },
    liaisonOf(unitId) {
      const unit = units.find(({ id }) => id === unitId)
      return UNITS.find(({ name }) => name === unit?.name)?.login ?? 'office'
    },
  }
}

async function addUnits(ctx: SignedIn): Promise<Unit[]> {
  const units: Unit[] = []
  const add = async (unit: Pick<Unit, 'kind' | 'name' | 'shortName' | 'aliases' | 'members'>) => {
    const id = `demo-unit-${units.length + 1}` as UnitId
    units.push(await createUnit(ctx, { commandId: `${id}-made` as CommandId, id, ...unit }))
  }
  for (const { name, shortName, aliases } of UNITS)
    await add({ kind: 'unit', name, shortName, aliases, members: [] })
  for (const { name, of } of GROUPS) {
    const members = units.filter((unit) => of.includes(unit.name)).map(({ id }) => id)
    await add({ kind: 'group', name, shortName: '', aliases: [], members })
  }
  return units
}

async function putInCharge(
  ctx: SignedIn,
  units: readonly Unit[],
  users: ReadonlyMap<string, User>,
): Promise<void> {
  for (const { login, units: names } of LEADERS)
    for (const { id, name } of units) {
      const leaderId = names.includes(name) ? users.get(login)?.id : undefined
      const commandId = `${id}-charge` as CommandId
      if (leaderId !== undefined) await setLeader(ctx, { commandId, id, leaderId })
    }
}

/** Everybody shares one password, so its hash is made once: scrypt takes its time on purpose. */
async function addUser(
  db: Db,
  account: Pick<User, 'login' | 'name' | 'role'>,
  unitId: UnitId | null,
  hash: string,
  at: IsoInstant,
): Promise<User> {
  const id = `demo-user-${account.login}` as UserId
  const user = { id, ...account, unitId, isActive: true, mustChangePassword: false }
  const { actorName } = await askerOf(db, { ...user, lockedUntil: null }, null)
  await inTransaction(db, async (tx) => {
    await insertUser(tx, user)
    await addPassword(tx, id, hash)
    const commandId = `${id}-made` as CommandId
    const head = { stream: 'user' as const, subjectId: id, commandId, actorId: id, actorName, at }
    await append(tx, [{ ...head, event: { type: 'userSaved', user } }])
  })
  return { ...user, lockedUntil: null }
}
