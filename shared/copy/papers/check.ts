import type { SealedCheck, SealedProblem } from '../../papers/sealed.ts'

/** 校验卷宗: on the page and on the command line. */
export const checkText = {
  problem: (one: SealedProblem): string => {
    switch (one.problem) {
      case 'notSealed':
        return '这不是本系统封存的卷宗：没有找到卷内文件清单。'
      case 'manifestChanged':
        return '卷内文件清单与封存时不同。'
      case 'codeChanged':
        return '校验码与卷内文件清单不符。'
      case 'missing':
        return `缺少文件：${one.name}`
      case 'changed':
        return `文件被改动：${one.name}`
      case 'notListed':
        return `多出的文件：${one.name}`
    }
  },
  whole: ({ number, title, parts }: SealedCheck) =>
    `校验通过：${number}“${title}”，卷内文件${parts.length}份与清单逐一相符。`,
  code: (code: string) => `校验码：${code}。请与封面上印的校验码核对，一致才是原卷。`,
  broken: (count: number) => `校验不通过：有${count}处与封存时不符。`,
  unreadable: '文件打不开：不是zip文件，或者已经损坏。',
  tooLarge: '文件太大，这里最多校验300兆。',
  noFile: (place: string) => `没有找到文件：${place}`,
} as const
