import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const backend = process.env.SIQIAN_BACKEND ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  server: { proxy: { '/api': backend, '/q': backend } },
  build: {
    // Offices still run browsers on Chromium 87.
    target: 'chrome87',
    cssTarget: 'chrome87',
    // Nothing inline but styles: the page is served under script-src 'self'.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
})
