import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { readInChild } from '#server/readers/in-child.ts'
import { READ_LIMITS } from '#server/readers/open-zip.ts'
import { aDocx, paragraph } from './office-files.ts'

it('reads in a process of its own', async () => {
  expect(await readInChild(aDocx(paragraph('云川市工作要点')))).toEqual({
    text: '云川市工作要点',
    format: 'docx',
  })
})

it('stops a document that takes too long', async () => {
  const read = await readInChild(strToU8('一、建立台账。'), { ...READ_LIMITS, milliseconds: 1 })
  expect(read).toEqual({ refusal: 'fileTakesTooLong' })
})

it('does not even start for a file that is too large', async () => {
  expect(await readInChild(new Uint8Array(20), { ...READ_LIMITS, bytes: 10 })).toEqual({
    refusal: 'fileTooLarge',
  })
})
