declare module 'word-extractor' {
  interface Options {
    filterUnicode?: boolean
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<{ getBody(options?: Options): string }>
  }
}
