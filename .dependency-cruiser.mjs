// Who may import whom (app/README.md). Lower rooms first: a room may import only the rooms before it.
const ROOMS = [
  'accounts',
  'chambers',
  'taxonomy',
  'companies',
  'directory',
  'imports',
  'events',
  'campaigns',
  'matches',
  'interests',
  'introductions',
  'duplicates',
  'deliveries',
  'meetings',
  'agenda',
  'door',
  'outcomes',
  'privacy',
]
const TESTS = '\\.test\\.tsx?$'

/** @param {string} name @param {string} from @param {string} to @param {string} comment @param {{except?: string, fromExcept?: string}} [more] */
const forbid = (name, from, to, comment, { except, fromExcept } = {}) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: [TESTS, ...(fromExcept ? [fromExcept] : [])] },
  to: { path: to, ...(except ? { pathNot: except } : {}) },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A circle has no first room.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nobody uses it: delete it.',
      from: {
        orphan: true,
        path: '^(app|emails)/',
        pathNot: ['\\.d\\.ts$', TESTS, '^app/(cli|routes|worker\\.server)\\.ts$', '^app/routes/'],
      },
      to: {},
    },
    forbid(
      'engine-is-pure',
      '^app/engine/',
      '^(app|emails|prisma|tests)/',
      'The engine imports only its own files and the packages it needs.',
      { except: '^app/engine/' },
    ),
    forbid('platform-knows-no-business', '^app/platform/', '^app/(domain|engine|routes|ui)/', 'Platform knows no business.'),
    forbid('only-mail-renders', '^app/platform/(?!mail/)', '^emails/', 'Templates are rendered by platform/mail only.'),
    forbid('ui-knows-no-business', '^app/ui/', '^(app/(domain|engine|platform|routes)|emails|prisma|tests)/', 'ui knows no business.'),
    forbid('emails-are-handed-their-props', '^emails/', '^(app|prisma|tests)/', 'E-mails are handed their props.'),
    ...ROOMS.flatMap((room, i) => [
      forbid(
        `${room}-room-order`,
        `^app/domain/${room}/`,
        `^app/domain/(${ROOMS.slice(i + 1).join('|') || '-'})/`,
        `${room} may use the rooms before it.`,
      ),
      forbid(`${room}-looks-down`, `^app/domain/${room}/`, '^(app/routes|tests)/', 'Rooms know no doors.'),
      forbid(`${room}-ui-from-components`, `^app/domain/${room}/(?!components/)`, '^app/ui/', 'Only components/ may use ui.'),
    ]),
    forbid(
      'routes-ask-the-rooms',
      '^app/routes/',
      '^app/platform/(db\\.server|queue/|mail/)|^app/engine/|^prisma/generated/.*/client',
      'Routes ask the rooms.',
      {
        fromExcept: '^app/routes/(dev/|health)',
      },
    ),
    forbid('prisma-in-few-places', '^app/domain/', '^app/platform/db\\.server', 'Prisma is called in queries and commands only.', {
      fromExcept: '(queries|commands)(/|\\.server|\\.)',
    }),
    ...['public', 'account', 'company', 'chamber', 'admin', 'dev'].map((audience) =>
      forbid(`${audience}-doors-are-apart`, `^app/routes/${audience}/`, '^app/routes/', 'A door uses its own audience and the guards.', {
        except: `^app/routes/(${audience}/|guards\\.server|[a-z-]+\\.tsx?$)`,
      }),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|prisma/generated)|node_modules|/bench/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
    moduleSystems: ['es6', 'cjs'],
  },
}
