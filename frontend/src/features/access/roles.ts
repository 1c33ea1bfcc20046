import type { Session } from '@/api/model'

export type SessionRole = Session['roles'][number]

export const ROLES: readonly SessionRole[] = ['REPORTER', 'REVIEWER', 'OFFICE', 'LEADER', 'ADMIN']
