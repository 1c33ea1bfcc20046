import { Link } from '@tanstack/react-router'
import { useOrganisationNames } from '../names'

export function UnitLink({ code }: { code: string }) {
  const nameOf = useOrganisationNames()
  return (
    <Link to="/admin/units/$code" params={{ code }}>
      {nameOf(code)}
    </Link>
  )
}
