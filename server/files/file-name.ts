import type { Request } from 'express'
import { Refused } from '../refused.ts'

const HEADER = 'x-file-name'
const MOST = 200
/** Control characters, what paths are made of, and marks that turn the reading direction around. */
const UNSAFE = /[\p{Cc}<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu

/** The name an upload carries, percent-encoded; only ever shown, never used as a path. */
export function fileNameIn(req: Request): string {
  return cleanFileName(decode(req.get(HEADER) ?? ''))
}

/** Keeps the last part of a path, without anything that could mislead; the ending survives shortening. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(UNSAFE, '').trim().replace(/^\.+/, '')
  if (clean === '') throw new Refused('badInput')
  if (clean.length <= MOST) return clean
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : ''
  const kept = clean.slice(0, MOST - ending.length)
  return kept.replace(/[\ud800-\udbff]$/, '') + ending
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Refused('badInput')
  }
}
