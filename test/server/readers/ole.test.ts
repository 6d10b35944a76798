import { readFileSync } from 'node:fs'
import path from 'node:path'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import { aCompound, streamOf } from './a-compound.ts'

const sample = (name: string): Buffer => readFileSync(path.resolve(import.meta.dirname, 'samples', name))
const doc = sample('plan.doc')
const sheet = utils.aoa_to_sheet([
  ['序号', '工作任务', '牵头单位', '完成时限'],
  [1, 'EncryptedPackage', '综合处', '年底前'],
])
const xls = new Uint8Array(write(utils.book_new(sheet, 'WordDocument'), { type: 'array', bookType: 'biff8' }))
const wide = (name: string) => Buffer.from(name.repeat(400), 'utf16le')
const wordStreams = { '/WordDocument': streamOf(doc, 'WordDocument'), '/1Table': streamOf(doc, '1Table') }

/** The record FilePass behind the first one. */
function locked(book: Buffer): Buffer {
  const first = 4 + book.readUInt16LE(2)
  return Buffer.concat([book.subarray(0, first), Buffer.from([0x2f, 0, 2, 0, 0, 0]), book.subarray(first)])
}

describe('an Office 97 container is known by its streams', () => {
  it.each([
    ['a workbook that speaks of other streams', xls, 'xls'],
    [
      'a document with another in it',
      aCompound({ ...wordStreams, '/ObjectPool/_1/Workbook': wide('a') }),
      'doc',
    ],
    [
      'a document that speaks of encryption',
      aCompound({ ...wordStreams, '/Notes': wide('EncryptedPackage') }),
      'doc',
    ],
  ])('%s', async (_, bytes, format) => {
    expect(await readDocument(bytes)).toMatchObject({ format })
  })

  it.each([
    [
      'that only speaks of streams',
      aCompound({ '/Notes': wide('WordDocument Workbook EncryptedPackage') }),
      'notADocument',
    ],
    [
      'whose document lies in another',
      aCompound({ '/Other/WordDocument': wordStreams['/WordDocument'] }),
      'notADocument',
    ],
    [
      'that is encrypted',
      aCompound({ '/EncryptedPackage': wide('a'), '/EncryptionInfo': wide('a') }),
      'fileEncrypted',
    ],
    [
      'with an encrypted workbook',
      aCompound({ '/Workbook': locked(streamOf(xls, 'Workbook')) }),
      'fileEncrypted',
    ],
  ])('and one %s is refused', async (_, bytes, refusal) => {
    expect(await readDocument(bytes)).toEqual({ refusal })
  })
})

describe('a Word 97 document', () => {
  it('says that it has automatic numbers', async () => {
    expect(await readDocument(sample('numbered.doc'))).toMatchObject({
      text: expect.stringContaining('建立\n评估'),
      notices: [{ kind: 'automaticNumbers' }],
    })
  })

  it.each(['bullets.doc', 'plan.doc'])('says nothing of the kind where there are none: %s', async (name) => {
    expect(await readDocument(sample(name))).not.toHaveProperty('notices')
  })
})
