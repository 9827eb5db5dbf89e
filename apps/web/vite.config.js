import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// `npm start` serves what stands in built/; the API's own addresses are passed on where Vite serves while somebody works on pages.
const studio = process.env.REELWRIGHT_STUDIO ?? 'http://127.0.0.1:4310'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  build: { outDir: 'built', emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  // The pages' own modules that speak to the studio stand in api/, too.
  server: { proxy: { '^/api/(?!.*\\.tsx?(\\?|$))': { target: studio, ws: true }, '/watch': studio } },
})
