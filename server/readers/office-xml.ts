/** What an Office file saved as one text of XML holds. */
export type OfficeXml = 'word2003' | 'wordPackage' | 'workbook'

const HEAD = 4096
/** Merged cells that no table has; each of them would be filled. */
const WIDE_MERGE = /\bss:Merge(?:Across="\d{4}|Down="\d{5})/
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i

/** By the root of the text; null of any other, and of one with a document type, which Office never writes. */
export function officeXml(text: string): OfficeXml | null {
  const head = text.slice(0, HEAD)
  if (!/^\s{0,40}<(?:\?xml|w:wordDocument|pkg:package|Workbook)[\s>]/.test(head) || DOCTYPE.test(head))
    return null
  if (/<w:wordDocument[\s>]/.test(head)) return 'word2003'
  if (/<pkg:package[\s>]/.test(head)) return 'wordPackage'
  if (WIDE_MERGE.test(text)) return null
  return /<(?:ss:)?Workbook\s[^<>]{0,2000}urn:schemas-microsoft-com:office:spreadsheet/.test(head)
    ? 'workbook'
    : null
}
