/** Of slides: a face that Office and WPS have; where it is missing they take their own for 黑体. */
export const slideFonts = { face: '微软雅黑' } as const

export const meetingFiles = {
  slides: (name: string) => `${name}.pptx`,
  minutes: (name: string) => `${name}纪要.docx`,
  decisions: (name: string) => `${name}确定事项清单.docx`,
}
