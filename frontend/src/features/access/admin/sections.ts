import type { SessionRole } from '../roles'

/** What can be kept here, by whom, and where; each section is a route of its own. */
export interface Section {
  to: string
  name:
    | 'users'
    | 'posts'
    | 'integrations'
    | 'units'
    | 'kinds'
    | 'rules'
    | 'targets'
    | 'paces'
    | 'lights'
    | 'statistics'
    | 'entities'
    | 'closing'
    | 'audit'
  roles: readonly SessionRole[]
}

export const SECTIONS: readonly Section[] = [
  { to: '/admin/users', name: 'users', roles: ['ADMIN'] },
  { to: '/admin/posts', name: 'posts', roles: ['ADMIN'] },
  { to: '/admin/units', name: 'units', roles: ['ADMIN'] },
  { to: '/admin/kinds', name: 'kinds', roles: ['OFFICE', 'ADMIN'] },
  { to: '/admin/rules', name: 'rules', roles: ['OFFICE', 'ADMIN'] },
  { to: '/admin/targets', name: 'targets', roles: ['OFFICE', 'ADMIN'] },
  { to: '/admin/paces', name: 'paces', roles: ['OFFICE', 'ADMIN'] },
  { to: '/admin/lights', name: 'lights', roles: ['OFFICE', 'ADMIN'] },
  { to: '/admin/statistics', name: 'statistics', roles: ['OFFICE', 'ADMIN'] },
  { to: '/admin/entities', name: 'entities', roles: ['OFFICE', 'ADMIN'] },
  { to: '/admin/closing', name: 'closing', roles: ['OFFICE'] },
  { to: '/admin/integrations', name: 'integrations', roles: ['ADMIN'] },
  { to: '/admin/audit', name: 'audit', roles: ['OFFICE', 'ADMIN'] },
]

export function sectionsOf(roles: readonly SessionRole[]): Section[] {
  return SECTIONS.filter((section) => section.roles.some((role) => roles.includes(role)))
}
