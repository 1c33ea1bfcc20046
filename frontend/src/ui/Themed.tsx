import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs'
import { ConfigProvider, type ThemeConfig } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { useLanguage } from '@/lib/i18n'

const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#1b5faa',
    colorInfo: '#1b5faa',
    colorSuccess: '#2e9e62',
    colorWarning: '#f0ad2e',
    colorError: '#db4437',
    colorText: '#18222f',
    colorTextSecondary: '#465468',
    colorTextTertiary: '#5a687d',
    colorTextDescription: '#5a687d',
    colorTextPlaceholder: '#5a687d',
    colorBorder: '#c9d3e0',
    colorBorderSecondary: '#e2e7ee',
    colorBgLayout: '#f3f5f8',
    borderRadius: 6,
    borderRadiusLG: 8,
    controlHeight: 34,
    fontSize: 14,
    fontFamily: 'var(--font)',
  },
  components: {
    Table: { headerBg: '#f7f9fc', headerColor: '#465468', cellFontSize: 13, rowHoverBg: '#eff5fc' },
  },
}

/**
 * Around every wrapper of the component library, so that only chunks with such a wrapper carry it. The style provider
 * writes what Chromium 87 understands: no :where(), no logical properties.
 */
export function Themed({ children }: { children: ReactNode }) {
  const locale = useLanguage() === 'zh' ? zhCN : enUS
  return (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider locale={locale} theme={THEME} button={{ autoInsertSpace: false }}>
        {children}
      </ConfigProvider>
    </StyleProvider>
  )
}
