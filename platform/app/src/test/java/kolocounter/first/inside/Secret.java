package kolocounter.first.inside;

public class Secret {}
