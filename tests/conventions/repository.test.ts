import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '#app/i18n/catalogue.ts'
import * as enums from '#prisma/generated/enums.ts'

const read = (file: string) => fs.readFileSync(file, 'utf8')
const folders = (parent: string) =>
  fs
    .readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

/** The keys that the environment's schema and the start read. */
function environmentKeys(): string[] {
  const schema = read('app/platform/env.server.ts').match(/^ {4}([A-Z_]+):/gm) ?? []
  return [...new Set([...schema.map((line) => line.trim().slice(0, -1)), 'PORT', 'HOST', 'DATABASE_OWNER_URL', 'CHROMIUM'])]
}

test.each(environmentKeys())('%s is explained in .env.example and named in the README', (key) => {
  expect(read('.env.example')).toMatch(new RegExp(`^${key}=`, 'm'))
  expect(read('README.md')).toContain(key)
})

test.each(folders('app/domain'))('the room %s has a README that draws or names its states and is short', (room) => {
  const readme = read(`app/domain/${room}/README.md`)

  expect(readme.length).toBeGreaterThan(200)
  expect(readme.split('\n').length).toBeLessThanOrEqual(45)
})

test.each(folders('app'))('app/%s says what it holds', (folder) => {
  expect(fs.existsSync(path.join('app', folder, 'README.md'))).toBe(true)
})

const LABELS = {
  companies: ['companies.state', enums.CompanyState],
  events: ['events.state', enums.EventState],
  campaigns: ['campaigns.state', enums.CampaignState],
  participations: ['events.participation', enums.ParticipationState],
  imports: ['imports.state', enums.ImportState],
  runs: ['matches.run', enums.RunState],
  matches: ['matches.state', enums.MatchState],
  interests: ['interests.state', enums.InterestState],
  introductions: ['introductions.state', enums.IntroductionState],
  meetings: ['meetings.state', enums.MeetingState],
  mails: ['introductions.mailState', enums.MailState],
} as const

test.each(Object.entries(LABELS))('every state of %s has a label', (_noun, [prefix, states]) => {
  for (const state of Object.values(states)) expect(Object.keys(catalogue)).toContain(`${prefix}.${state}`)
})

test('every job that is defined has a handler', async () => {
  const defined = ['app/domain', 'app/platform'].flatMap((root) =>
    (fs.readdirSync(root, { recursive: true }) as string[])
      .filter((file) => file.endsWith('jobs.server.ts'))
      .flatMap((file) => [...read(path.join(root, file)).matchAll(/defineJob\(\s*'([^']+)'/g)].map((match) => match[1]!)),
  )
  const handled = ['app/domain', 'app/platform'].flatMap((root) =>
    (fs.readdirSync(root, { recursive: true }) as string[])
      .filter((file) => /job-handlers\.server\.ts$|send\.server\.ts$/.test(file))
      .flatMap((file) => [...read(path.join(root, file)).matchAll(/handle\((\w+Job)/g)].map((match) => match[1]!)),
  )

  expect(defined.length).toBeGreaterThan(5)
  expect(new Set(handled).size).toBe(defined.length)
})

test('every product file speaks of the product alone', () => {
  const sources = ['README.md', 'CHANGELOG.md', '.env.example']

  for (const file of sources) expect(read(file)).not.toMatch(/shared\/|TODO|coming soon/i)
})
