import { defineConfig } from 'vite'

// The player by itself, for the proof that compares it with masters; `npm start` never serves it.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: { target: 'es2023', emptyOutDir: true, assetsInlineLimit: 0, minify: false, chunkSizeWarningLimit: 4000 },
  worker: { format: 'es' },
})
