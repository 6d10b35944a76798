import { expect, it } from 'vitest'
import { fitsEngines } from '../../../server/launch/install.mjs'

it.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.21.0', true],
])('Node %s is given every optional package by npm: %s', (version, expected) => {
  expect(fitsEngines(version)).toBe(expected)
})
