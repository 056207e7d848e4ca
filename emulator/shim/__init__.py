"""What the emulator lacks and this project needs. Each module repairs one thing."""
