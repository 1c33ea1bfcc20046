import { Table, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { Themed } from './Themed'

export type Columns<Row> = TableColumnsType<Row>

/** A table of rows from one page of a list; paging and sorting belong to the URL, not to the table. */
export function DataTable<Row extends object>({
  rows,
  columns,
  rowKey,
  busy = false,
  empty,
  sort,
  onSort,
  summary,
  width,
}: {
  rows: readonly Row[]
  columns: Columns<Row>
  rowKey: (row: Row) => string
  busy?: boolean
  empty?: ReactNode
  /** As the API takes it: `occurredTo`, or `-occurredTo` for descending. Column keys are the sort names. */
  sort?: string
  onSort?: (sort: string | undefined) => void
  summary?: ReactNode
  width?: number
}) {
  const sorted = columns.map((column) =>
    'sorter' in column && column.sorter
      ? {
          ...column,
          sortOrder:
            sort === column.key
              ? ('ascend' as const)
              : sort === `-${String(column.key)}`
                ? ('descend' as const)
                : null,
        }
      : column,
  )
  return (
    <Themed>
      <Table<Row>
        size="small"
        dataSource={rows}
        columns={sorted}
        rowKey={rowKey}
        loading={busy ? { delay: 200 } : false}
        pagination={false}
        scroll={width ? { x: width } : undefined}
        locale={{ emptyText: empty }}
        showSorterTooltip={false}
        onChange={(_pages, _filters, sorter) => {
          if (onSort === undefined || Array.isArray(sorter)) return
          const { order, columnKey } = sorter
          onSort(order == null ? undefined : `${order === 'descend' ? '-' : ''}${String(columnKey)}`)
        }}
        summary={summary ? () => summary : undefined}
      />
    </Themed>
  )
}
