export function fitsEngines(version: string): boolean
