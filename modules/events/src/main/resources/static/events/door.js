// Reads QR codes with the camera where the browser can; without it the page works by typing.
(() => {
  const scanner = document.querySelector('[data-scanner]')
  const form = document.querySelector('form.door')
  if (!scanner || !form || !('BarcodeDetector' in window) || !navigator.mediaDevices) {
    return
  }
  const button = scanner.querySelector('button')
  const video = scanner.querySelector('video')
  const status = scanner.querySelector('[role=status]')
  const again = 8000
  let stream = null
  scanner.hidden = false

  function stop() {
    stream?.getTracks().forEach(track => track.stop())
    stream = null
    video.hidden = true
    button.textContent = scanner.dataset.start
    sessionStorage.removeItem('kolo.scanning')
  }

  function justRead(text) {
    const [before, at] = (sessionStorage.getItem('kolo.scanned') ?? '|0').split('|')
    return before === text && Date.now() - Number(at) < again
  }

  async function look(detector) {
    if (!stream) {
      return
    }
    const codes = await detector.detect(video).catch(() => [])
    const text = codes[0]?.rawValue
    if (text && !justRead(text)) {
      sessionStorage.setItem('kolo.scanned', `${text}|${Date.now()}`)
      form.elements.code.value = text
      form.requestSubmit()
      return
    }
    requestAnimationFrame(() => look(detector))
  }

  async function start() {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    } catch {
      status.textContent = scanner.dataset.refused
      sessionStorage.removeItem('kolo.scanning')
      return
    }
    sessionStorage.setItem('kolo.scanning', 'yes')
    status.textContent = ''
    button.textContent = scanner.dataset.stop
    video.srcObject = stream
    video.hidden = false
    await video.play()
    look(new window.BarcodeDetector({ formats: ['qr_code'] }))
  }

  button.addEventListener('click', () => (stream ? stop() : start()))
  if (sessionStorage.getItem('kolo.scanning')) {
    start()
  }
})()
