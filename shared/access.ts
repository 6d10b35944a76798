import type { Role } from './users/model.ts'

/** `public`: no session needed. `signedIn`: any role, even before the first password is changed. */
export type Access = 'public' | 'signedIn' | readonly Role[]

const office = ['office'] as const
const readers = ['office', 'liaison', 'head', 'leader'] as const
const fillers = ['office', 'liaison'] as const
const admin = ['admin'] as const

/**
 * Role × procedure 谁能做什么, the one table (design §8). The server refuses by it, the client hides by it, and a test
 * checks that the router has exactly these procedures. What a reader may see of an item, and which command
 * they may give, is decided by `shared/items`.
 */
export const access = {
  'session.start': 'public',
  'session.signIn': 'public',
  'session.setUp': 'public',
  'session.signOut': 'signedIn',
  'session.changePassword': 'signedIn',
  'units.list': [...readers, 'admin'],
  'units.history': [...readers, 'admin'],
  'units.setLeader': ['office', 'admin'],
  'units.reorganisations': [...readers, 'admin'],
  'units.previewReorganisation': office,
  'units.reorganise': office,
  'units.undoReorganisation': office,
  'units.create': ['office', 'admin'],
  'units.update': ['office', 'admin'],
  'posts.list': [...readers, 'admin'],
  'handovers.list': [...readers, 'admin'],
  'handovers.get': ['office', 'liaison', 'head'],
  'handovers.change': ['office', 'admin'],
  'handovers.command': ['office', 'liaison', 'head'],
  'users.list': admin,
  'users.create': admin,
  'users.update': admin,
  'users.resetPassword': admin,
  'plans.list': readers,
  'plans.update': office,
  'plans.import': office,
  'plans.undoPreview': office,
  'plans.undoImport': office,
  'plans.get': office,
  'plans.history': office,
  'plans.revise': office,
  'plans.revision': office,
  'imports.read': office,
  'imports.mappings': office,
  'imports.forgetMapping': office,
  'imports.rules': office,
  'imports.forgetRule': office,
  'calendar.get': readers,
  'calendar.set': office,
  'calendar.takeBack': office,
  'settings.get': readers,
  'settings.chooseLights': office,
  'items.list': readers,
  'items.get': readers,
  'items.command': readers,
  'items.bulk': readers,
  'items.change': office,
  'items.fillIn': fillers,
  // A liaison sees, and takes back, what their own unit has filled in.
  'items.acts': fillers,
  'items.actPreview': fillers,
  'items.undoAct': fillers,
  'items.changes': readers,
  'figures.get': readers,
  'figures.rates': readers,
  'figures.indicators': readers,
  'figures.flow': readers,
  'figures.forecast': readers,
  'messages.list': readers,
  'messages.unread': readers,
  'messages.mark': readers,
  'messages.markAll': readers,
  'pressing.ladder': ['office', 'leader'],
  'pressing.setLadder': office,
  'pressing.rehearse': office,
  'pressing.samples': ['office', 'leader'],
  'pressing.draw': office,
  'papers.list': readers,
  'papers.preview': readers,
  'papers.make': office,
  'templates.list': office,
  'templates.book': office,
  'templates.save': office,
  'templates.remove': office,
  'meetings.list': readers,
  'meetings.get': readers,
  'meetings.rows': readers,
  'meetings.open': office,
  'meetings.freezing': office,
  'meetings.undoPreview': office,
  'meetings.command': office,
  // A person's own; what may be written is judged by what is asked for.
  'exports.list': readers,
  'exports.start': readers,
  'exports.drop': readers,
} as const satisfies Record<string, Access>
export type Procedure = keyof typeof access

/** Raw HTTP routes beside the router; judged by the same table. */
export const routeAccess = {
  'PUT /api/documents': office,
  'PUT /api/evidence': ['office', 'liaison'],
  'GET /api/evidence/:itemId/:evidenceId': readers,
  'GET /api/ledger.xlsx': readers,
  'GET /api/brief.docx': readers,
  'GET /api/papers/:paperId': readers,
  'GET /api/meetings/:id/minutes.docx': readers,
  'GET /api/meetings/:id/decisions.docx': readers,
  'GET /api/meetings/:id/slides.pptx': readers,
  'GET /api/filling-sheet.xlsx': fillers,
  'PUT /api/filling-sheet': fillers,
  'PUT /api/templates': office,
  'GET /api/exports/:id': readers,
} as const satisfies Record<string, Access>

export function may(role: Role | null, needed: Access): boolean {
  if (needed === 'public') return true
  if (role === null) return false
  return needed === 'signedIn' || needed.includes(role)
}
