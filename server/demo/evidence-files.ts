import { crc32, deflateSync } from 'node:zlib'
import type { IsoDate } from '#shared/dates.ts'
import { chance } from './chance.ts'

export interface MadeFile {
  name: string
  bytes: Buffer
}

const TABLES = /(名册|名录|清单|一览表|情况表|汇总表|统计表|台账|记录)/
const PICTURES = /(凭证|回执|挂牌)/

/** A small real file under that title: a list as text, a picture, or a page of PDF. */
export function makeEvidence(title: string, unit: string, on: IsoDate): MadeFile {
  if (PICTURES.test(title)) return { name: `${title}.png`, bytes: makePng(title) }
  if (TABLES.test(title)) return { name: `${title}.txt`, bytes: makeText(title, unit, on) }
  return {
    name: `${title}.pdf`,
    bytes: makePdf([title, `报送单位：${unit}`, `日期：${on}`, '（演示文件，内容虚构）']),
  }
}

function makeText(title: string, unit: string, on: IsoDate): Buffer {
  const rows = Array.from(
    { length: 6 },
    (_, i) => `${i + 1}\t第${i + 1}批\t${10 + chance(`${title}${i}`, 80)}\t已核对`,
  )
  return Buffer.from([title, `${unit}  ${on}`, '序号\t批次\t数量\t情况', ...rows, ''].join('\r\n'))
}

/** One page in a Chinese font that every reader brings along, so that nothing is embedded. */
export function makePdf(lines: readonly string[]): Buffer {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
  const shown = lines.map((line, i) => `${i === 0 ? '/F1 18 Tf' : '/F1 12 Tf'} <${hex(line)}> Tj 0 -32 Td`)
  const content = `BT 72 740 Td ${shown.join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R' +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0' +
      ' /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  let text = '%PDF-1.4\n'
  const starts = objects.map((object, i) => {
    const start = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}

const WIDTH = 480
const HEIGHT = 270

/** Bars on paper: enough of a picture to look at. */
function makePng(title: string): Buffer {
  const heights = Array.from({ length: 8 }, (_, i) => 60 + chance(`${title}${i}`, 150))
  const row = WIDTH * 3 + 1
  const pixels = Buffer.alloc(row * HEIGHT, 0xff)
  for (let y = 0; y < HEIGHT; y++) {
    pixels[y * row] = 0
    for (let x = 0; x < WIDTH; x++) {
      const height = heights[Math.floor(x / 60)] ?? 0
      const isBar = x % 60 > 14 && x % 60 < 46 && HEIGHT - y < height + 20 && HEIGHT - y > 20
      if (isBar) pixels.set([0x35, 0x5c, 0x7d], y * row + 1 + x * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    magic,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
