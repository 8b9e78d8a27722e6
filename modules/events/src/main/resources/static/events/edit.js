// Shows the hours only where they are asked for, and the name of a month where no day is known.
(() => {
  const precision = document.querySelector('[name="precision"]');
  if (!precision) return;
  const show = () => {
    const wish = precision.value;
    for (const name of ['startsTime', 'endsTime']) {
      const field = document.querySelector(`[name="${name}"]`);
      field?.closest('.field')?.toggleAttribute('hidden', wish !== 'TIME');
    }
    document.querySelector('[name="endsDate"]')?.closest('.field')?.toggleAttribute('hidden', wish === 'YEAR');
  };
  precision.addEventListener('change', show);
  show();
})();
