package kolocounter.first;

public class First {}
