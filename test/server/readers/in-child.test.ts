import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { readInChild } from '#server/readers/in-child.ts'
import { READ_LIMITS } from '#server/readers/open-zip.ts'
import { Turns } from '#server/readers/turns.ts'
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

it('stops for a person who has gone', async () => {
  const gone = new AbortController()
  const begun = readInChild(strToU8('一、建立台账。'), READ_LIMITS, gone.signal)
  setTimeout(() => gone.abort(), 1)
  expect(await begun).toEqual({ refusal: 'fileTakesTooLong' })
  expect(await readInChild(strToU8('一、建立台账。'), READ_LIMITS, gone.signal)).toEqual({
    refusal: 'fileTakesTooLong',
  })
})

it('reads few at once, in the order in which they came, whatever becomes of one', async () => {
  const turns = new Turns(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const work = (name: number) => async () => {
    begun.push(name)
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 2))
    running -= 1
    if (name === 3) throw new Error('broken')
    return name
  }
  const all = [1, 2, 3, 4, 5, 6, 7].map((name) => turns.take(work(name)))
  const ended = await Promise.allSettled(all)
  expect(ended.map(({ status }) => status === 'fulfilled')).toEqual([
    true,
    true,
    false,
    true,
    true,
    true,
    true,
  ])
  expect([begun, most, running]).toEqual([[1, 2, 3, 4, 5, 6, 7], 2, 0])
  expect(await turns.take(work(8))).toBe(8)
})
