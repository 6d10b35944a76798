import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const has = (command: string) => spawnSync('which', [command]).status === 0

/** Whether this machine can open what we write; where it cannot, tests that need it are skipped. */
export const hasOffice = has('soffice') && has('pdftotext')

/** The workbook as LibreOffice saves it, every formula computed anew. */
export async function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taizhang-office-'))
  try {
    const file = path.join(folder, 'book.xlsx')
    await writeFile(file, bytes)
    const [profile, out] = [`-env:UserInstallation=file://${folder}/profile`, path.join(folder, 'out')]
    await run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file])
    return await readFile(path.join(out, 'book.xlsx'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The text of each page, as LibreOffice lays the document out. */
export async function pagesOf(bytes: Uint8Array, ending: 'docx' | 'xlsx' | 'pptx'): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taizhang-office-'))
  try {
    const file = path.join(folder, `paper.${ending}`)
    await writeFile(file, bytes)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file])
    await run('pdftotext', ['-layout', path.join(folder, 'paper.pdf'), path.join(folder, 'paper.txt')])
    const text = await readFile(path.join(folder, 'paper.txt'), 'utf8')
    return text.split('\f').slice(0, -1)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
